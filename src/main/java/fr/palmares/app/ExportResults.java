package fr.palmares.app;

import fr.palmares.journal.Durable;
import fr.palmares.model.Broken;
import fr.palmares.model.CallState;
import fr.palmares.model.Dossier;
import fr.palmares.model.Refused;
import fr.palmares.ranking.Ranking;
import fr.palmares.report.Edition;
import fr.palmares.report.ResultsWorkbook;
import fr.palmares.text.Formats;
import fr.palmares.text.Messages;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Map;

/** The results workbook out of the call. */
public final class ExportResults {
    private final CallSession session;
    private final AppContext context;

    public ExportResults(CallSession session, AppContext context) {
        this.session = session;
        this.context = context;
    }

    /**
     * Writes the workbook: the whole new file, or the one that was there before.
     *
     * @param language of its words
     * @throws Refused when the place is a folder or there is nothing to export
     * @throws Broken when it cannot be written
     */
    public void write(Path file, Locale language, Progress progress) {
        write(file, language, false, progress);
    }

    /**
     * As {@link #write(Path, Locale, Progress)}.
     *
     * @param communicable whether it may be given to a candidate
     */
    public void write(Path file, Locale language, boolean communicable, Progress progress) {
        if (Files.isDirectory(file)) {
            throw new Refused("refused.export.folder", file.toString());
        }
        CallState state = session.state();
        if (state.dossiers().isEmpty()) {
            throw new Refused("refused.export.empty");
        }
        Map<String, Dossier> dossiers = session.dossiers();
        Messages messages = Messages.of(language);
        Edition edition =
                communicable ? Edition.COMMUNICABLE : LaterChanges.edition(session, messages);
        try {
            Durable.replace(
                    file.toAbsolutePath(),
                    temporary -> {
                        try (OutputStream out =
                                new BufferedOutputStream(Files.newOutputStream(temporary))) {
                            ResultsWorkbook.write(
                                    out,
                                    state,
                                    Ranking.of(state),
                                    dossiers,
                                    messages,
                                    new Formats(messages.locale()),
                                    ZonedDateTime.now(context.clock()),
                                    edition,
                                    (sheet, done, of) -> {
                                        progress.check();
                                        progress.at("progress.exporting", done, of);
                                    });
                        }
                    });
        } catch (IOException | UncheckedIOException e) {
            throw new Broken("broken.export", e, file.toString());
        }
    }
}
