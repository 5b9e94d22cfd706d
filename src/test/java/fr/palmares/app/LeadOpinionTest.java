package fr.palmares.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palmares.journal.Device;
import fr.palmares.journal.Event.DeviceEnrolled;
import fr.palmares.journal.Event.OpinionDrafted;
import fr.palmares.journal.Event.RegisterValue;
import fr.palmares.journal.Event.Undone;
import fr.palmares.journal.EventCodec;
import fr.palmares.journal.Json;
import fr.palmares.journal.Register;
import fr.palmares.journal.SignedEvent;
import fr.palmares.model.Attendance;
import fr.palmares.model.Criterion;
import fr.palmares.model.Divergence;
import fr.palmares.model.Dossier;
import fr.palmares.model.Juror;
import fr.palmares.model.LeadOpinion;
import fr.palmares.model.LeadOpinion.Stance;
import fr.palmares.model.Mark;
import fr.palmares.model.Outcome;
import fr.palmares.model.Recusal;
import fr.palmares.model.Refused;
import fr.palmares.model.Rules;
import fr.palmares.model.SheetId;
import fr.palmares.model.StandardGrids;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lead reader's opinion, from their copy to the committee; nobody else's counts. */
class LeadOpinionTest {
    private static final String WORDS = "abbaye canard violon moulin tulipe rocher";
    private static final LeadOpinion OPINION =
            new LeadOpinion("J", Stance.RESERVED, "Équipe solide, données fragiles.", "Motif.");

    @TempDir Path folder;

    private AppContext away;
    private CallSession call;
    private AssignReaders readers;

    @BeforeEach
    void aCallWithTwoDossiersOfWhichTheJurorLeadsOne() {
        away = TestCalls.context(folder.resolve("away"));
        call =
                CallSession.create(
                        TestCalls.context(folder.resolve("home")),
                        folder.resolve("call"),
                        new NewCall("Appel", StandardGrids.amiIa2(), Rules.DEFAULT));
        call.with(
                store -> {
                    call.record(
                            ImportDossiers.imported(
                                    store.objects(),
                                    "test",
                                    "test",
                                    List.of(
                                            Dossier.named("D1", "Un"),
                                            Dossier.named("D2", "Deux"))));
                    return true;
                });
        new ManageJury(call).set(List.of(Juror.named("J"), Juror.named("K")));
        readers = new AssignReaders(call);
        for (String dossier : List.of("D1", "D2")) {
            readers.byHand("J", dossier, true);
            readers.byHand("K", dossier, true);
        }
        readers.lead("D1", "J");
        readers.lead("D2", "K");
    }

    @AfterEach
    void close() {
        call.close();
    }

    private Path packageOf(String juror) {
        Path pack = folder.resolve(juror + ".palmares-jury");
        new MakePackage(call).make(juror, pack, WORDS, MakePackage.Letter.NONE, Progress.NONE);
        return pack;
    }

    private CallSession copy() {
        return new OpenPackage(away)
                .open(packageOf("J"), folder.resolve("copy"), WORDS, Progress.NONE);
    }

    private BallotOutcome merged(Path ballot) {
        return new MergeBallots(call).merge(List.of(ballot), Progress.NONE).outcomes().getFirst();
    }

    private static Map<String, LeadOpinion> opinions(CallSession session) {
        return session.state().procedure().deliberation().opinions();
    }

    private BallotOutcome sent(CallSession copy, String name) {
        Path ballot = folder.resolve(name + ".palmares-ballot");
        new MakeBallot(copy).make(ballot);
        return merged(ballot);
    }

    @Test
    void itTravelsWithTheBallotAndIsSeenWhenTheDossierIsCalled() {
        try (CallSession copy = copy()) {
            assertThat(copy.state().juryFile().leads()).isEqualTo(Map.of("D1", "J"));
            new DraftOpinion(copy).draft("D1", OPINION);
            assertThat(opinions(copy)).isEqualTo(Map.of("D1", OPINION));
            BallotOutcome outcome = sent(copy, "1");
            assertThat(outcome.result()).isEqualTo(BallotOutcome.Result.NEW);
            assertThat(outcome.sheets()).isEqualTo(1);
            assertThat(outcome.notices()).isEmpty();
            assertThat(opinions(call)).isEqualTo(Map.of("D1", OPINION));
            assertThat(NoteInSitting.draft(call.state(), "D1")).isEqualTo("Motif.");

            LeadOpinion later = new LeadOpinion("J", Stance.FAVOURABLE, "Données reçues.", "");
            new DraftOpinion(copy).draft("D1", later);
            sent(copy, "2");
            assertThat(opinions(call)).isEqualTo(Map.of("D1", later));
        }
        new VerifyCall(call).verify(Progress.NONE);
    }

    @Test
    void anUndoInTheCopyTakesItBackThereAndInTheCall() {
        try (CallSession copy = copy()) {
            new DraftOpinion(copy).draft("D1", OPINION);
            sent(copy, "1");
            copy.undo();
            assertThat(opinions(copy)).isEmpty();
            sent(copy, "2");
            assertThat(opinions(call)).isEmpty();
            copy.redo();
            assertThat(opinions(copy)).containsKey("D1");
            new DraftOpinion(copy).draft("D1", new LeadOpinion("J", Stance.RESERVED, " ", ""));
            assertThat(opinions(copy)).isEmpty();
        }
    }

    @Test
    void theCopyTakesNoneOnADossierThatTheJurorDoesNotLead() {
        try (CallSession copy = copy()) {
            assertThatThrownBy(() -> new DraftOpinion(copy).draft("D2", OPINION))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("refused.opinion.lead");
            assertThat(opinions(copy)).isEmpty();
        }
    }

    @Test
    void anotherLeadReaderIsKnownByTheNextPackageAndTheOldWordsNoLongerCount() {
        try (CallSession copy = copy()) {
            new DraftOpinion(copy).draft("D1", OPINION);
            sent(copy, "1");
        }
        readers.lead("D1", "K");
        assertThat(opinions(call)).isEmpty();
        try (CallSession copy = copy()) {
            assertThat(copy.state().juryFile().leads()).isEmpty();
            assertThat(opinions(copy)).isEmpty();
        }
        readers.lead("D1", "J");
        assertThat(opinions(call)).isEqualTo(Map.of("D1", OPINION));
    }

    @Test
    void aRecusalTakesTheOpinionAway() {
        try (CallSession copy = copy()) {
            new DraftOpinion(copy).draft("D1", OPINION);
            sent(copy, "1");
        }
        new ManageJury(call).recuse(List.of(new Recusal("J", "D1", "liens")));
        assertThat(opinions(call)).isEmpty();
        call.undo();
        assertThat(opinions(call)).isEqualTo(Map.of("D1", OPINION));
    }

    @Test
    void whatTheCoordinatorWroteInTheSittingGoesBefore() {
        LeadOpinion written = new LeadOpinion("J", Stance.FAVOURABLE, "Dit en séance.", "");
        new NoteInSitting(call).opinion("D1", written);
        try (CallSession copy = copy()) {
            new DraftOpinion(copy).draft("D1", OPINION);
            sent(copy, "1");
        }
        assertThat(opinions(call)).isEqualTo(Map.of("D1", written));
        LeadOpinion typed = new LeadOpinion("J", Stance.UNFAVOURABLE, "Saisi pour le juré.", "");
        new DraftOpinion(call).draft("D1", typed);
        assertThat(opinions(call)).isEqualTo(Map.of("D1", typed));
    }

    @Test
    void twoComputersOfOneJurorThatDraftedDifferentlyAreAConflictThatTheCoordinatorSettles() {
        LeadOpinion other = new LeadOpinion("J", Stance.FAVOURABLE, "Données reçues.", "Mûr.");
        Path pack = packageOf("J");
        AppContext second = TestCalls.context(folder.resolve("second"));
        Path one = folder.resolve("one.palmares-ballot");
        Path two = folder.resolve("two.palmares-ballot");
        try (CallSession copy =
                        new OpenPackage(away)
                                .open(pack, folder.resolve("copy"), WORDS, Progress.NONE);
                CallSession elsewhere =
                        new OpenPackage(second)
                                .open(pack, folder.resolve("copy2"), WORDS, Progress.NONE)) {
            new DraftOpinion(copy).draft("D1", OPINION);
            new MakeBallot(copy).make(one);
            new DraftOpinion(elsewhere).draft("D1", other);
            new MakeBallot(elsewhere).make(two);
        }
        assertThat(merged(one).result()).isEqualTo(BallotOutcome.Result.NEW);
        assertThat(merged(two).result()).isEqualTo(BallotOutcome.Result.CONFLICT);
        assertThat(opinions(call)).as("neither is shown before somebody chose").isEmpty();
        assertThat(NoteInSitting.draft(call.state(), "D1")).isEmpty();
        SettleDivergences settle = new SettleDivergences(call);
        Divergence open = settle.open().getFirst();
        assertThat(settle.open()).hasSize(1);
        assertThat(open.subject()).isEqualTo(Divergence.Subject.OPINION);
        assertThat(open.sides())
                .extracting(Divergence.Side::opinion)
                .containsExactlyInAnyOrder(OPINION, other);
        new VerifyCall(call).verify(Progress.NONE);
        settle.decide(
                List.of(
                        new SettleDivergences.Choice(
                                open,
                                open.sides().stream()
                                        .filter(s -> other.equals(s.opinion()))
                                        .findFirst()
                                        .orElseThrow()
                                        .event())));
        assertThat(settle.open()).isEmpty();
        assertThat(opinions(call)).isEqualTo(Map.of("D1", other));
        new VerifyCall(call).verify(Progress.NONE);
    }

    @Test
    void theSittingShowsWhatCameByBallotAndTakesTheDraftAsReason() {
        try (CallSession copy = copy()) {
            new DraftOpinion(copy).draft("D1", OPINION);
            for (String dossier : List.of("D1", "D2")) {
                for (Criterion criterion : call.state().grid().criteria()) {
                    new GiveMarks(copy)
                            .mark(
                                    new SheetId("selection", dossier, "J"),
                                    criterion.code(),
                                    Mark.of(3));
                }
            }
            sent(copy, "1");
        }
        new RunRounds(call).close("selection");
        HoldSitting sitting = new HoldSitting(call);
        sitting.open(
                new HoldSitting.Opening(
                        LocalDate.of(2026, 6, 12),
                        "Paris",
                        1,
                        "J",
                        Map.of(
                                "J",
                                Attendance.of(Attendance.Mode.ROOM),
                                "K",
                                Attendance.of(Attendance.Mode.ROOM))));
        sitting.call(List.of("D1"));
        assertThat(call.state().procedure().deliberation().underWay().orElseThrow().table())
                .containsExactly("D1");
        assertThat(opinions(call)).isEqualTo(Map.of("D1", OPINION));
        new DecideInSitting(call).block(Outcome.NOT_SELECTED, List.of("D1", "D2"), "");
        assertThat(new NoteInSitting(call).drafts(List.of("D1", "D2"))).isEqualTo(1);
        assertThat(call.state().decisions().get("D1").motivation()).isEqualTo("Motif.");
        assertThat(call.state().decisions().get("D2").motivation()).isEmpty();
    }

    /** A ballot whose events the copy's program would never have written. */
    private Path forged(String juror, SignedEvent... events) throws IOException {
        Device device = DEVICE;
        String token =
                call.<String>with(
                        s -> s.tables().exchanges().packages("selection").get(juror).token());
        return TestBallots.write(call, folder, juror, device, token, 1, List.of(events));
    }

    private static final Device DEVICE = Device.draw();

    private static SignedEvent signed(fr.palmares.journal.Event event, long n) {
        return EventCodec.sign(
                event,
                event instanceof DeviceEnrolled ? "" : "selection",
                "K",
                DEVICE,
                n,
                List.of(),
                Instant.EPOCH);
    }

    private static SignedEvent enrolled() {
        return signed(new DeviceEnrolled(DEVICE.publicKey(), "K"), 1);
    }

    @Test
    void aBallotThatSpeaksInAnothersNameIsRefusedWhole() throws IOException {
        packageOf("K");
        RegisterValue taken =
                new RegisterValue(
                        Register.of(Register.Kind.LEAD_OPINION, "selection", "D1", "J").name(),
                        Json.write(OPINION));
        RegisterValue sitting =
                new RegisterValue(
                        Register.of(Register.Kind.LEAD_OPINION, "selection", "D1", "").name(),
                        Json.write(OPINION));
        for (fr.palmares.journal.Event event :
                List.of(
                        new OpinionDrafted("D1", OPINION, "J"),
                        new OpinionDrafted("D1", OPINION, "K"),
                        new OpinionDrafted("D1", OPINION, null),
                        new OpinionDrafted("D1", null, null),
                        new Undone("", List.of(taken)),
                        new Undone("", List.of(sitting)))) {
            Path ballot = forged("K", enrolled(), signed(event, 2));
            BallotOutcome outcome = merged(ballot);
            assertThat(outcome.result()).as("%s", event).isEqualTo(BallotOutcome.Result.REFUSED);
            assertThat(opinions(call)).isEmpty();
            Files.delete(ballot);
        }
    }

    @Test
    void aJurorWhoDoesNotLeadTheDossierIsKeptAndNotHeard() throws IOException {
        try (CallSession copy = copy()) {
            new DraftOpinion(copy).draft("D1", OPINION);
            sent(copy, "1");
        }
        packageOf("K");
        LeadOpinion own = new LeadOpinion("K", Stance.UNFAVOURABLE, "Non.", "Non.");
        BallotOutcome outcome =
                merged(forged("K", enrolled(), signed(new OpinionDrafted("D1", own, "K"), 2)));
        assertThat(outcome.notices()).contains("merge.notice.opinion");
        assertThat(opinions(call)).isEqualTo(Map.of("D1", OPINION));
        // and heard as soon as they do
        readers.lead("D1", "K");
        assertThat(opinions(call)).isEqualTo(Map.of("D1", own));
        new VerifyCall(call).verify(Progress.NONE);
    }
}
