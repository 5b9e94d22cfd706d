package fr.palmares.ui.journal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.app.CallSession;
import fr.palmares.app.GiveMarks;
import fr.palmares.app.ManageJury;
import fr.palmares.app.NewCall;
import fr.palmares.app.RecordMarks;
import fr.palmares.app.TestCalls;
import fr.palmares.intake.MarkRow;
import fr.palmares.model.Criterion;
import fr.palmares.model.Juror;
import fr.palmares.model.Mark;
import fr.palmares.model.Place;
import fr.palmares.model.Rules;
import fr.palmares.model.SheetId;
import fr.palmares.model.StandardGrids;
import fr.palmares.ui.UiStand;
import fr.palmares.ui.common.Background;
import fr.palmares.ui.common.CallModel;
import fr.palmares.ui.common.I18n;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The journal of a long call: read at first, read on after a change, searched. */
@Tag("bench")
class JournalBench {
    private static final int EVENTS = Integer.getInteger("palmares.bench.events", 20_000);
    private static final int DOSSIERS = 200;
    private static final int JURORS = 10;
    private static final int TURNS = 9;

    @TempDir Path home;

    @Test
    void readingAndFiltering() {
        Background background = Background.sameThread();
        background.onFailure(
                failure -> {
                    throw new AssertionError(failure);
                });
        try (CallSession session =
                        CallSession.create(
                                UiStand.context(home),
                                home.resolve("call"),
                                new NewCall("AMI", StandardGrids.amiIa2(), Rules.DEFAULT));
                CallModel call = new CallModel(session.state(), session::onChange, background)) {
            fill(session);
            JournalViewModel model =
                    new JournalViewModel(
                            session,
                            call,
                            background,
                            failure -> {
                                throw new AssertionError(failure);
                            },
                            new I18n(Locale.FRANCE));
            double first = millis(model::follow);
            assertThat(model.lines()).hasSizeGreaterThan(EVENTS);
            GiveMarks marks = new GiveMarks(session);
            double[] mark = new double[TURNS];
            double[] shown = new double[TURNS];
            double[] search = new double[TURNS];
            for (int i = 0; i < TURNS; i++) {
                SheetId sheet = new SheetId("selection", "D" + i, "J1");
                int step = i;
                model.release();
                mark[i] = millis(() -> marks.mark(sheet, "impact", Mark.of((step + 1) % 6)));
                model.follow();
                shown[i] = millis(() -> marks.mark(sheet, "impact", Mark.of((step + 3) % 6)));
                search[i] = millis(() -> model.words().set("impact d" + step));
                model.words().set("");
            }
            Arrays.sort(mark);
            Arrays.sort(shown);
            Arrays.sort(search);
            System.out.printf(
                    Locale.ROOT,
                    "journal of %d events, ms: read at first %.0f; a mark given and shown %.1f"
                            + " against the mark alone %.1f; searched %.1f%n",
                    model.all().size(),
                    first,
                    shown[TURNS / 2],
                    mark[TURNS / 2],
                    search[TURNS / 2]);
        }
    }

    private static void fill(CallSession session) {
        String[] numbers = new String[DOSSIERS];
        Arrays.setAll(numbers, i -> "D" + i);
        TestCalls.dossiers(session, numbers);
        new ManageJury(session)
                .set(IntStream.range(0, JURORS).mapToObj(i -> Juror.named("J" + i)).toList());
        List<String> criteria =
                session.state().grid().criteria().stream().map(Criterion::code).toList();
        // one criterion of every sheet at a time: one event a sheet
        RecordMarks marks = new RecordMarks(session);
        for (int turn = 0; turn * DOSSIERS * JURORS < EVENTS; turn++) {
            List<MarkRow> rows = new ArrayList<>();
            for (int i = 0; i < DOSSIERS * JURORS; i++) {
                rows.add(
                        new MarkRow(
                                numbers[i % DOSSIERS],
                                "J" + i / DOSSIERS,
                                criteria.get(turn % criteria.size()),
                                Integer.toString((i + turn / criteria.size()) % 6),
                                "",
                                Place.NOWHERE));
            }
            marks.record(rows, false);
        }
    }

    private static double millis(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }
}
