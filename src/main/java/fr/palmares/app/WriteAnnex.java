package fr.palmares.app;

import fr.palmares.journal.Durable;
import fr.palmares.model.Broken;
import fr.palmares.model.CallState;
import fr.palmares.model.Refused;
import fr.palmares.model.Rules;
import fr.palmares.ranking.Analysis;
import fr.palmares.ranking.SecondReadings;
import fr.palmares.report.TechnicalAnnex;
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

/** The technical annex out of the call: for the coordinator and the chair, apart from results. */
public final class WriteAnnex {
    private final CallSession session;
    private final AppContext context;

    public WriteAnnex(CallSession session, AppContext context) {
        this.session = session;
        this.context = context;
    }

    /**
     * Writes the workbook: the whole new file, or the one that was there before.
     *
     * @param language of its words
     * @param seats to look at
     * @param draws simulations, at least 1
     * @throws Refused when the place is a folder or there is nothing to tell
     * @throws Broken when it cannot be written
     */
    public void write(Path file, Locale language, int seats, long seed, int draws) {
        if (Files.isDirectory(file)) {
            throw new Refused("refused.export.folder", file.toString());
        }
        CallState state = session.state();
        if (state.dossiers().isEmpty()) {
            throw new Refused("refused.export.empty");
        }
        Rules rules = state.rules().withSeats(seats, state.rules().reserve());
        Analysis analysis = Analysis.of(state, state.grid(), rules, seed, draws);
        SecondReadings second =
                SecondReadings.of(
                        state, state.grid(), analysis, SubmissionOrder.of(session), seed, draws);
        Messages messages = Messages.of(language);
        try {
            Durable.replace(
                    file.toAbsolutePath(),
                    temporary -> {
                        try (OutputStream out =
                                new BufferedOutputStream(Files.newOutputStream(temporary))) {
                            TechnicalAnnex.write(
                                    out,
                                    state,
                                    analysis,
                                    second,
                                    messages,
                                    new Formats(messages.locale()),
                                    ZonedDateTime.now(context.clock()));
                        }
                    });
        } catch (IOException | UncheckedIOException e) {
            throw new Broken("broken.export", e, file.toString());
        }
    }
}
