package fr.palmares.app;

import fr.palmares.app.blind.Redactor;
import fr.palmares.journal.Durable;
import fr.palmares.model.Broken;
import fr.palmares.model.CallState;
import fr.palmares.model.Dossier;
import fr.palmares.model.Juror;
import fr.palmares.model.Refused;
import fr.palmares.ranking.Ranking;
import fr.palmares.report.MarkingWorkbook;
import fr.palmares.report.document.Document;
import fr.palmares.report.document.DocxWriter;
import fr.palmares.report.document.PdfWriter;
import fr.palmares.report.paper.BlankGrids;
import fr.palmares.report.paper.Source;
import fr.palmares.text.Formats;
import fr.palmares.text.Messages;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * For a juror who will not run the program: a workbook to fill in, which {@link MergeBallots} takes
 * back, or grids to print. Neither is sealed: they hold what a package holds, in the clear.
 */
public final class MarkingPapers {
    private final CallSession session;
    private final AppContext context;

    public MarkingPapers(CallSession session, AppContext context) {
        this.session = session;
        this.context = context;
    }

    /** What a juror may mark on instead of a copy of the program. */
    public enum Kind {
        WORKBOOK(".xlsx"),
        GRID_DOCX(".docx"),
        GRID_PDF(".pdf");

        private final String ending;

        Kind(String ending) {
            this.ending = ending;
        }

        /** Ending of its file's name, with the dot. */
        public String ending() {
            return ending;
        }

        /**
         * The kind a file's name asks for.
         *
         * @throws Refused when it asks for none
         */
        public static Kind of(Path file) {
            String name = file.toString().toLowerCase(Locale.ROOT);
            for (Kind kind : values()) {
                if (name.endsWith(kind.ending)) {
                    return kind;
                }
            }
            throw new Refused("refused.marking.ending", String.valueOf(file.getFileName()));
        }
    }

    /**
     * Writes one juror's paper.
     *
     * @param file replaced whole or not at all
     * @return how many dossiers it holds
     * @throws Refused for an unknown juror, or one who has nothing to mark
     * @throws Broken when it cannot be written
     */
    public int write(
            Kind kind, String juror, Path file, MakePackage.Letter letter, Locale language) {
        CallState state = session.state();
        Juror who = state.jurors().get(juror);
        if (session.copy().isPresent()) {
            throw new Refused("refused.copy.notOwn", session.author());
        }
        if (who == null) {
            throw new Refused("refused.juror.unknown", juror);
        }
        List<String> numbers = MakePackage.dossiers(state, juror);
        if (numbers.isEmpty()) {
            throw new Refused("refused.package.empty", juror);
        }
        Messages messages = Messages.of(language);
        Map<String, Dossier> whole = session.dossiers();
        Optional<Redactor> redactor = ReadBlind.redactor(session);
        List<Dossier> dossiers =
                numbers.stream()
                        .map(n -> Objects.requireNonNull(whole.get(n), n))
                        .map(d -> redactor.map(r -> ReadBlind.blind(r, d)).orElse(d))
                        .toList();
        CallState shown = redactor.isPresent() ? ReadBlind.blind(state, dossiers) : state;
        try {
            Durable.replace(
                    file.toAbsolutePath(),
                    temporary -> {
                        try (OutputStream out =
                                new BufferedOutputStream(Files.newOutputStream(temporary))) {
                            switch (kind) {
                                case WORKBOOK ->
                                        MarkingWorkbook.write(
                                                out,
                                                shown,
                                                who,
                                                dossiers,
                                                letter.deadline(),
                                                letter.instructions(),
                                                messages);
                                case GRID_DOCX ->
                                        DocxWriter.write(
                                                out, grids(shown, juror, numbers, messages));
                                case GRID_PDF ->
                                        PdfWriter.write(
                                                out, grids(shown, juror, numbers, messages));
                            }
                        }
                    });
        } catch (IOException | UncheckedIOException e) {
            throw new Broken("broken.export", e, String.valueOf(file.getFileName()));
        }
        return numbers.size();
    }

    private Document grids(CallState state, String juror, List<String> numbers, Messages messages) {
        Source source =
                new Source(
                        state,
                        Ranking.of(state),
                        Map.of(),
                        messages,
                        new Formats(messages.locale()),
                        ZonedDateTime.now(context.clock()));
        return BlankGrids.of(source, juror, numbers);
    }
}
