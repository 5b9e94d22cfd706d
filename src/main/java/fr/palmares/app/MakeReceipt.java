package fr.palmares.app;

import fr.palmares.exchange.ReceiptFile;
import fr.palmares.exchange.ReceiptPayload;
import fr.palmares.exchange.Wrapped;
import fr.palmares.journal.Durable;
import fr.palmares.model.Ballot;
import fr.palmares.model.Broken;
import fr.palmares.model.CallState;
import fr.palmares.model.JurorPackage;
import fr.palmares.model.Mark;
import fr.palmares.model.Receipt;
import fr.palmares.model.Refused;
import fr.palmares.model.SheetState;
import fr.palmares.storage.Computer;
import fr.palmares.storage.JurorMark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells a juror which ballots arrived, and which marks count. */
public final class MakeReceipt {
    private final CallSession session;

    public MakeReceipt(CallSession session) {
        this.session = session;
    }

    /** A receipt that lies on disk. */
    public record Made(Path file, Receipt receipt) {}

    /** Jurors of the round in view to whom a receipt can be given, in order. */
    public List<String> jurors() {
        CallState state = session.state();
        return session.with(
                store ->
                        state.jurors().keySet().stream()
                                .filter(j -> !ballots(store, state, j).isEmpty())
                                .toList());
    }

    /** Where a juror's receipt goes in a folder. */
    public Path fileIn(Path folder, String juror) {
        return folder.resolve(JurorExchange.fileName(session.state(), juror) + Wrapped.RECEIPT);
    }

    /**
     * Writes a receipt for everything that came from a juror and is heard.
     *
     * @param file where; with the ending {@code .zip} it is put into a plain ZIP
     * @throws Refused for an unknown juror, or one of whom nothing arrived that is heard
     * @throws Broken when it cannot be written
     */
    public Made make(String juror, Path file) {
        CallState state = session.state();
        if (session.copy().isPresent()) {
            throw new Refused("refused.copy.notOwn", session.author());
        }
        Checks.juror(state, juror);
        return session.with(store -> make(store, state, juror, file));
    }

    private Made make(CallSession.Store store, CallState state, String juror, Path file) {
        List<String> ballots = ballots(store, state, juror);
        @Nullable JurorPackage pack =
                store.tables().exchanges().packages(state.round().code()).get(juror);
        if (ballots.isEmpty() || pack == null) {
            throw new Refused("refused.receipt.nothing", juror);
        }
        Receipt receipt =
                new Receipt(
                        juror,
                        ballots,
                        session.now(),
                        store.tables().marks(state, juror).stream()
                                .map(m -> line(state, m))
                                .toList(),
                        (int)
                                state.sheets().values().stream()
                                        .filter(s -> s.id().juror().equals(juror))
                                        .filter(s -> s.state(state.grid()) == SheetState.FINISHED)
                                        .count(),
                        state.journal().entries(),
                        state.journal().head());
        byte[] bytes =
                ReceiptFile.write(
                        new ReceiptPayload(
                                ReceiptPayload.FORMAT,
                                state.call().id(),
                                state.round().code(),
                                pack.token(),
                                store.device().publicKey(),
                                summary(receipt),
                                receipt),
                        store.device());
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Durable.replace(
                    file.toAbsolutePath(),
                    temporary -> {
                        Files.write(temporary, bytes);
                        Wrapped.asAsked(temporary, file, Wrapped.RECEIPT);
                    });
        } catch (IOException e) {
            throw new Broken("broken.export", e, String.valueOf(file.getFileName()));
        }
        return new Made(file, receipt);
    }

    /** Hashes of a juror's ballots of which everything is heard. */
    private static List<String> ballots(CallSession.Store store, CallState state, String juror) {
        Set<String> held =
                store.tables().exchanges().computers().stream()
                        .filter(c -> c.juror().equals(juror) && c.excluded() > 0)
                        .map(Computer::device)
                        .collect(Collectors.toSet());
        return store.tables().exchanges().ballots(state.round().code()).stream()
                .filter(b -> b.juror().equals(juror) && !held.contains(b.device()))
                .map(Ballot::hash)
                .toList();
    }

    private static Receipt.Line line(CallState state, JurorMark mark) {
        return new Receipt.Line(
                mark.dossier(),
                mark.criterion(),
                switch (mark.mark()) {
                    case null -> "";
                    case Mark.Given(int steps) -> state.grid().scale().value(steps).toPlainString();
                    case Mark.Abstention() -> "NSP";
                },
                mark.why());
    }

    /** One line a dossier, for people who look into the file without the program. */
    private static List<String> summary(Receipt receipt) {
        Map<String, String> lines = new LinkedHashMap<>();
        for (Receipt.Line line : receipt.lines()) {
            String mark = line.criterion() + " = " + (line.value().isEmpty() ? "?" : line.value());
            lines.merge(
                    line.dossier(),
                    mark + (line.counted() ? "" : " (—)"),
                    (before, more) -> before + "; " + more);
        }
        return lines.entrySet().stream().map(e -> e.getKey() + " : " + e.getValue()).toList();
    }
}
