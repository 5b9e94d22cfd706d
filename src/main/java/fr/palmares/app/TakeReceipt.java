package fr.palmares.app;

import fr.palmares.exchange.ReceiptFile;
import fr.palmares.exchange.ReceiptPayload;
import fr.palmares.journal.Event.ReceiptTaken;
import fr.palmares.model.Broken;
import fr.palmares.model.CallState;
import fr.palmares.model.JurorPackage;
import fr.palmares.model.Place;
import fr.palmares.model.Receipt;
import fr.palmares.model.Refused;
import fr.palmares.storage.Exchanges;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Takes the coordinator's receipt into a juror's copy. */
public final class TakeReceipt {
    private final CallSession session;

    public TakeReceipt(CallSession session) {
        this.session = session;
    }

    /**
     * Takes a receipt.
     *
     * @throws Refused when this is no juror's copy, when the receipt was altered, is another
     *     juror's or older than the one taken last, or is about no ballot that left this copy
     */
    public Receipt take(Path file) {
        JurorPackage pack =
                session.copy()
                        .orElseThrow(
                                () ->
                                        new Refused(
                                                "refused.receipt.notCopy",
                                                session.folder().toString()));
        ReceiptPayload payload = read(file);
        CallState state = session.state();
        Receipt receipt = payload.receipt();
        if (!payload.call().equals(state.call().id())
                || !payload.round().equals(state.round().code())
                || !payload.token().equals(pack.token())
                || !receipt.juror().equals(pack.juror())) {
            throw new Refused("refused.receipt.other", pack.juror());
        }
        return session.with(
                store -> {
                    Exchanges exchanges = store.tables().exchanges();
                    Set<String> sent = new HashSet<>();
                    exchanges
                            .allSent(state.round().code())
                            .forEach(s -> sent.add(s.ballot().hash()));
                    if (receipt.ballots().stream().noneMatch(sent::contains)) {
                        throw new Refused("refused.receipt.unknown");
                    }
                    exchanges
                            .receipt(state.round().code())
                            .filter(last -> last.entries() > receipt.entries())
                            .ifPresent(
                                    last -> {
                                        throw new Refused("refused.receipt.older");
                                    });
                    session.take(
                            state.round().code(),
                            List.of(new ReceiptTaken(receipt)),
                            List.of(),
                            CallSession.COORDINATOR);
                    return receipt;
                });
    }

    private static ReceiptPayload read(Path file) {
        try {
            return ReceiptFile.read(file);
        } catch (NoSuchFileException e) {
            throw new Refused(
                    Place.file(String.valueOf(file.getFileName())), "refused.file.missing");
        } catch (IOException e) {
            throw new Broken("broken.folder.read", e, String.valueOf(file.getFileName()));
        }
    }
}
