package fr.palmares.app;

import fr.palmares.exchange.MailDraft;
import fr.palmares.journal.Durable;
import fr.palmares.model.Broken;
import fr.palmares.model.CallState;
import fr.palmares.model.Juror;
import fr.palmares.model.JurorPackage;
import fr.palmares.text.Messages;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * E-mails that are ready to be sent, beside the file they carry: a package or a receipt to a juror,
 * a ballot to the coordinator. A passphrase never stands in one.
 */
public final class MailDrafts {
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>\",;:]+@[^\\s<>\",;:]+");

    private final CallSession session;
    private final Messages messages;

    public MailDrafts(CallSession session, Messages messages) {
        this.session = session;
        this.messages = messages;
    }

    /** The draft that carries a package, beside it. */
    public Path ofPackage(MakePackage.Made made) {
        CallState state = session.state();
        JurorPackage pack = made.pack();
        Juror juror = juror(state, pack.juror());
        StringBuilder text =
                new StringBuilder(
                        messages.get(
                                "mail.package.text",
                                juror.name(),
                                state.call().name(),
                                pack.dossiers()));
        if (!pack.deadline().isEmpty()) {
            text.append("\n\n").append(messages.get("mail.package.deadline", pack.deadline()));
        }
        if (!pack.instructions().isEmpty()) {
            text.append("\n\n").append(pack.instructions());
        }
        return write(
                juror.email(),
                juror.name(),
                messages.get("mail.package.subject", state.call().name()),
                text.toString(),
                made.file());
    }

    /** The draft that carries a juror's ballot, beside it. */
    public Path ofBallot(MakeBallot.Made made) {
        CallState state = session.state();
        Juror juror = juror(state, session.author());
        return write(
                session.copy().map(JurorPackage::replyTo).orElse(""),
                "",
                messages.get("mail.ballot.subject", state.call().name(), juror.name()),
                messages.get("mail.ballot.text", made.finished(), made.expected(), juror.name()),
                made.file());
    }

    /** The draft that carries a receipt, beside it. */
    public Path ofReceipt(MakeReceipt.Made made) {
        CallState state = session.state();
        Juror juror = juror(state, made.receipt().juror());
        long counted = made.receipt().counted();
        return write(
                juror.email(),
                juror.name(),
                messages.get("mail.receipt.subject", state.call().name()),
                messages.get(
                        "mail.receipt.text",
                        juror.name(),
                        counted,
                        made.receipt().lines().size() - counted),
                made.file());
    }

    private static Juror juror(CallState state, String code) {
        Juror known = state.jurors().get(code);
        return known == null ? Juror.named(code) : known;
    }

    private Path write(String to, String name, String subject, String text, Path attached) {
        // what is no address is left for the sender to fill in
        String address = ADDRESS.matcher(to.strip()).matches() ? to.strip() : "";
        String file = String.valueOf(attached.getFileName());
        Path draft = attached.resolveSibling(file + ".eml");
        try {
            Durable.replace(
                    draft.toAbsolutePath(),
                    temporary ->
                            new MailDraft(address, name, subject, text, attached, file)
                                    .write(temporary));
        } catch (IOException e) {
            throw new Broken("broken.export", e, String.valueOf(draft.getFileName()));
        }
        return draft;
    }
}
