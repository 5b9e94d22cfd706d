package fr.palmares.app;

import fr.palmares.intake.Placed;
import fr.palmares.intake.ReadInterests;
import fr.palmares.journal.Durable;
import fr.palmares.journal.Event;
import fr.palmares.journal.Event.InterestsDeclared;
import fr.palmares.journal.Event.RecusalDeclared;
import fr.palmares.model.Broken;
import fr.palmares.model.CallState;
import fr.palmares.model.DossierHead;
import fr.palmares.model.InterestsForm;
import fr.palmares.model.Juror;
import fr.palmares.model.Recusal;
import fr.palmares.model.Refused;
import fr.palmares.report.InterestsPaper;
import fr.palmares.report.InterestsWorkbook;
import fr.palmares.text.Messages;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Declarations of interests: forms out, before anyone is assigned; filled ones back. */
public final class DeclareInterests {
    private final CallSession session;
    private final AppContext context;

    public DeclareInterests(CallSession session, AppContext context) {
        this.session = session;
        this.context = context;
    }

    /**
     * Writes each juror's form, as a workbook and for paper.
     *
     * @param jurors codes; empty for all
     * @param folder made where it is missing
     * @return the files, two a juror
     * @throws Refused when a juror is unknown, or there is nobody or nothing to write of
     */
    public List<Path> write(Collection<String> jurors, Path folder, Locale language) {
        CallState state = session.state();
        jurors.forEach(j -> Checks.juror(state, j));
        List<Juror> all =
                state.jurors().values().stream()
                        .filter(j -> jurors.isEmpty() || jurors.contains(j.code()))
                        .toList();
        if (all.isEmpty()) {
            throw new Refused("refused.assign.noJurors");
        }
        List<DossierHead> dossiers = state.ranked();
        if (dossiers.isEmpty()) {
            throw new Refused("refused.assign.noDossiers");
        }
        Messages messages = Messages.of(language);
        String call = state.call().name();
        List<Path> files = new ArrayList<>();
        try {
            Files.createDirectories(folder);
            for (Juror juror : all) {
                String name = messages.get("interests.file", fileName(juror.code()));
                files.add(
                        file(
                                folder.resolve(name + ".xlsx"),
                                out ->
                                        InterestsWorkbook.write(
                                                out, call, juror, dossiers, messages)));
                files.add(
                        file(
                                folder.resolve(name + ".docx"),
                                out -> InterestsPaper.write(out, call, juror, dossiers, messages)));
            }
        } catch (IOException | UncheckedIOException e) {
            throw new Broken("broken.export", e, folder.toString());
        }
        return files;
    }

    private interface Content {
        void write(OutputStream out) throws IOException;
    }

    private static Path file(Path file, Content content) throws IOException {
        Durable.replace(
                file.toAbsolutePath(),
                temporary -> {
                    try (OutputStream out =
                            new BufferedOutputStream(Files.newOutputStream(temporary))) {
                        content.write(out);
                    }
                });
        return file;
    }

    private static String fileName(String code) {
        return code.replaceAll("[^\\p{L}\\p{N}._-]", "_");
    }

    /**
     * What forms said.
     *
     * @param forms forms read
     * @param recusals interests declared in them
     */
    public record Read(int forms, int recusals) {}

    /**
     * Reads forms that came back: interests become recusals. All of the files or, refused, none; in
     * one act.
     *
     * @throws Refused at the first juror or dossier that the call does not know, with its row
     */
    public Read read(List<Path> files) {
        List<ReadInterests.Form> forms = files.stream().map(ReadInterests::read).toList();
        int[] recusals = {0};
        session.record(
                state -> {
                    List<Event> events = new ArrayList<>();
                    for (ReadInterests.Form form : forms) {
                        add(state, form, events);
                        recusals[0] += form.interests().size();
                    }
                    return events;
                });
        return new Read(forms.size(), recusals[0]);
    }

    private void add(CallState state, ReadInterests.Form form, List<Event> events) {
        String juror = form.juror().value();
        if (!state.jurors().containsKey(juror)) {
            throw new Refused(form.juror().place(), "refused.juror.unknown", juror);
        }
        LocalDate day = form.declared() == null ? LocalDate.now(context.clock()) : form.declared();
        events.add(new InterestsDeclared(new InterestsForm(juror, day, form.confidentiality())));
        for (Placed<ReadInterests.Declared> one : form.interests()) {
            ReadInterests.Declared said = one.value();
            if (!state.dossiers().containsKey(said.dossier())) {
                throw new Refused(one.place(), "refused.dossier.unknown", said.dossier());
            }
            events.add(
                    new RecusalDeclared(
                            new Recusal(
                                    juror,
                                    said.dossier(),
                                    said.details(),
                                    said.kind(),
                                    day,
                                    Recusal.Declarer.JUROR)));
        }
    }
}
