package fr.palmares.app.history;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.journal.Device;
import fr.palmares.journal.Event;
import fr.palmares.journal.EventCodec;
import fr.palmares.journal.Hashes;
import fr.palmares.journal.JournalLine;
import fr.palmares.journal.Json;
import fr.palmares.journal.Register;
import fr.palmares.journal.SignedEvent;
import fr.palmares.journal.Write;
import fr.palmares.model.Amendment;
import fr.palmares.model.ArchiveMark;
import fr.palmares.model.Attendance;
import fr.palmares.model.Ballot;
import fr.palmares.model.BlindReading;
import fr.palmares.model.Block;
import fr.palmares.model.Call;
import fr.palmares.model.CallState;
import fr.palmares.model.Category;
import fr.palmares.model.Check;
import fr.palmares.model.Checklist;
import fr.palmares.model.ConflictGround;
import fr.palmares.model.Eligibility;
import fr.palmares.model.Exit;
import fr.palmares.model.GrantedTrack;
import fr.palmares.model.Interest;
import fr.palmares.model.InterestsForm;
import fr.palmares.model.Invited;
import fr.palmares.model.JointProject;
import fr.palmares.model.JournalMark;
import fr.palmares.model.Juror;
import fr.palmares.model.JurorPackage;
import fr.palmares.model.LeadOpinion;
import fr.palmares.model.Lot;
import fr.palmares.model.Mark;
import fr.palmares.model.MarkRevision;
import fr.palmares.model.Meeting;
import fr.palmares.model.OnTable;
import fr.palmares.model.Outcome;
import fr.palmares.model.Proceeding;
import fr.palmares.model.Provenance;
import fr.palmares.model.Pseudonym;
import fr.palmares.model.ReadingPlan;
import fr.palmares.model.ReasonTemplate;
import fr.palmares.model.Receipt;
import fr.palmares.model.Recusal;
import fr.palmares.model.Retention;
import fr.palmares.model.Revocation;
import fr.palmares.model.Round;
import fr.palmares.model.RoundState;
import fr.palmares.model.Rules;
import fr.palmares.model.Seal;
import fr.palmares.model.Sequel;
import fr.palmares.model.Sitting;
import fr.palmares.model.SittingNote;
import fr.palmares.model.SittingRules;
import fr.palmares.model.SittingState;
import fr.palmares.model.Slot;
import fr.palmares.model.StandardGrids;
import fr.palmares.model.Taking;
import fr.palmares.model.Vote;
import fr.palmares.text.Messages;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whatever can happen is told in words, in both languages. */
class EveryEventInWordsTest {
    private static final Instant NOW = Instant.parse("2026-06-12T16:00:00Z");
    private static final LocalDateTime THEN = LocalDateTime.of(2026, 6, 12, 18, 0);
    private static final String HASH = Hashes.hex(new byte[] {1});
    private static final Ballot BALLOT = new Ballot("A", HASH, 3, HASH, "", HASH, 12, HASH);
    private static final JurorPackage PACKAGE =
            new JurorPackage("A", 2, "token", HASH, "", "", 5, 40, HASH, "", true);

    private final Device device = Device.draw();
    private final CallState state =
            new CallState(
                    new Call("id", "AMI"),
                    Round.FIRST,
                    StandardGrids.amiIa2(),
                    Rules.DEFAULT,
                    Map.of(),
                    Map.of("A", new Juror("A", "Mme Alba", "", "", "", Juror.Role.MEMBER)),
                    Set.of(),
                    Set.of(),
                    Map.of(),
                    Map.of(),
                    Map.of(),
                    new JournalMark(1, HASH, NOW));
    private final Facts facts =
            new Facts(state, Map.of("selection", state), Map.of(), Set.of(), device.id());

    /** What is said first, then what is said of the same afterwards or instead. */
    private static List<Event> samples() {
        return List.of(
                new Event.CallCreated(new Call("id", "AMI")),
                new Event.DeviceEnrolled("key", "A"),
                new Event.RoundSet(Round.FIRST),
                new Event.RoundStateSet(RoundState.open()),
                new Event.RoundStateSet(RoundState.closed(Map.of())),
                new Event.RoundStateSet(RoundState.reopened("erreur")),
                new Event.RoundStateSet(RoundState.PREPARED),
                new Event.LateAccepted("A", "grève"),
                new Event.LateAccepted("A", null),
                new Event.RulesAmended(
                        "a",
                        new Amendment(
                                NOW,
                                "coquille",
                                List.of(Amendment.Change.WORDING),
                                "",
                                "",
                                List.of(),
                                0,
                                0)),
                new Event.GridSet(StandardGrids.amiIa2()),
                new Event.WeightsSet(Map.of("impact", BigDecimal.TWO)),
                new Event.RulesSet(Rules.DEFAULT),
                new Event.DossiersImported(
                        "f.xlsx", "ds", HASH, List.of(new Event.DossierVersion("D1", HASH))),
                new Event.AttachmentsReceived(
                        "f.zip", List.of(new Event.ReceivedFile("D1", "a.pdf", HASH, 9))),
                new Event.DossierTitled("D1", "Titre"),
                new Event.DossierTitled("D1", null),
                new Event.JurorsSet(List.of(Juror.named("A"))),
                new Event.JurorRemoved("A"),
                new Event.RecusalDeclared(
                        "A",
                        "D1",
                        "",
                        Interest.FAMILY,
                        LocalDate.of(2026, 6, 1),
                        Recusal.Declarer.JUROR),
                new Event.RecusalWithdrawn("A", "D1"),
                new Event.AssignmentsChanged(List.of(new Event.Reader("A", "D1", true))),
                new Event.LeadReadersSet(List.of(new Event.Lead("D1", "A"))),
                new Event.ReadingPlanSet(new ReadingPlan(3, null)),
                new Event.InterestsDeclared(new InterestsForm("A", LocalDate.of(2026, 6, 1), true)),
                new Event.InterestsDeclared(
                        new InterestsForm("A", LocalDate.of(2026, 6, 2), false)),
                new Event.ConflictSettled("A", "D1", List.of(ConflictGround.NAME), true),
                new Event.ConflictSettled("A", "D1", List.of(ConflictGround.NAME), false),
                new Event.MarksGiven(
                        "D1", "A", HASH, List.of(new Event.Cell("impact", Mark.of(3)))),
                new Event.MarksGiven(
                        "D1", "A", HASH, List.of(new Event.Cell("impact", Mark.ABSTENTION))),
                new Event.MarksGiven("D1", "A", "", List.of(new Event.Cell("impact", null))),
                new Event.RemarkWritten("D1", "A", "impact", "net"),
                new Event.RemarkWritten("D1", "A", "impact", ""),
                new Event.AssessmentWritten("D1", "A", "bon"),
                new Event.AssessmentWritten("D1", "A", ""),
                new Event.InternalNoteWritten("D1", "A", "hum"),
                new Event.InternalNoteWritten("D1", "A", ""),
                new Event.SheetFinished("D1", "A", true),
                new Event.SheetFinished("D1", "A", false),
                new Event.SheetFlagged("D1", "A", true),
                new Event.SheetFlagged("D1", "A", false),
                new Event.EligibilityDecided("D1", Eligibility.Verdict.EXCEPTION, "motif"),
                new Event.EligibilityDecided("D1", null, ""),
                new Event.ChecklistSet(
                        new Checklist(THEN, List.of(), "", List.of(), List.of("Budget"))),
                new Event.EligibilityChecked("D1", "Budget", new Check(true, "vu")),
                new Event.EligibilityChecked("D1", "Budget", null),
                new Event.TrackGranted("D1", new GrantedTrack("scientifique", "motif")),
                new Event.TrackGranted("D1", null),
                new Event.DecisionMade("D1", Outcome.RESERVE, 2, "motif"),
                new Event.DecisionMade("D1", null, 0, ""),
                new Event.DecisionsSealed(
                        new Seal(NOW, HASH, HASH, Rules.DEFAULT, 4, HASH, List.of())),
                new Event.ProceedingRecorded(
                        new Proceeding(Proceeding.Act.EMBARGO, "Mme B.", THEN, "")),
                new Event.SequelRecorded("D1", new Sequel(Sequel.Kind.CONDITIONAL, "budget", "")),
                new Event.SlotSet("D1", new Slot(THEN, 30, "Salle 2", "")),
                new Event.SlotSet("D1", null),
                new Event.QuestionsSet("D1", List.of("Quand\u00a0?")),
                new Event.QuestionsSet("D1", List.of()),
                new Event.ConvocationSet("Bonjour"),
                new Event.ConvocationSet("Cher membre", Invited.MEMBER),
                new Event.BlindReadingSet(
                        new BlindReading(
                                true, List.of(BlindReading.Field.REGION), List.of(), true)),
                new Event.BlindReadingSet(BlindReading.NONE),
                new Event.PseudonymsSet(
                        List.of(
                                new Pseudonym("CHU de Toulouse", "[organisme 1]"),
                                new Pseudonym("Paris", null))),
                new Event.BlindVersionsIssued(
                        List.of(new Event.BlindVersion("D1", HASH, "source"))),
                new Event.PackageIssued(PACKAGE),
                new Event.PackageOpened(PACKAGE),
                new Event.BallotMade(BALLOT),
                new Event.BallotReceived(BALLOT),
                new Event.DivergenceDecided(
                        "D1",
                        "A",
                        List.of(
                                new Event.RegisterValue(
                                        Register.of(
                                                        Register.Kind.MARK,
                                                        "selection",
                                                        "D1",
                                                        "A",
                                                        "impact")
                                                .name(),
                                        Json.write(Mark.of(2))))),
                new Event.JurorRevoked("A", new Revocation("vol", Map.of())),
                new Event.JurorRevoked("A", null),
                new Event.EnhancedModeSet(true),
                new Event.EnhancedModeSet(false),
                new Event.KeyConfirmed("A", HASH.substring(0, 32), true),
                new Event.KeyConfirmed("A", HASH.substring(0, 32), false),
                new Event.ReceiptTaken(
                        new Receipt(
                                "A",
                                List.of(HASH),
                                NOW,
                                List.of(new Receipt.Line("D1", "impact", "3", "")),
                                1,
                                4,
                                HASH)),
                new Event.SittingRulesSet(SittingRules.DEFAULT),
                new Event.SittingOpened(
                        new Sitting(
                                1,
                                1,
                                LocalDate.of(2026, 6, 12),
                                "Salle 2",
                                "A",
                                List.of("A"),
                                SittingRules.DEFAULT,
                                NOW)),
                new Event.SittingStateSet(1, SittingState.opened(NOW).suspended(NOW)),
                new Event.SittingStateSet(
                        1, SittingState.opened(NOW).closed(NOW, SittingState.Ending.DONE)),
                new Event.AttendanceSet(1, "A", Attendance.of(Attendance.Mode.VIDEO)),
                new Event.AgendaSet(1, List.of("D1", "D2")),
                new Event.DossierCalled(1, new OnTable(List.of("D1"), NOW)),
                new Event.RecusedLeft(1, "D1", "A", new Exit(1, "D1", "A", NOW, null)),
                new Event.RecusedLeft(1, "D1", "A", new Exit(1, "D1", "A", NOW, NOW)),
                new Event.VoteTaken(
                        new Vote(
                                "v",
                                1,
                                Vote.Subject.PROPOSAL,
                                List.of("D1"),
                                Outcome.LAUREATE,
                                Vote.Way.SECRET,
                                Map.of(),
                                Map.of(Vote.FOR, 1),
                                List.of("A"),
                                null,
                                NOW)),
                new Event.BlockAdopted(new Block("b", 1, Outcome.NOT_SELECTED, List.of("D1"), NOW)),
                new Event.LotDrawn(new Lot("l", 1, List.of("D1", "D2"), 1, "0612", "loterie", NOW)),
                new Event.DecisionTaken(
                        "D1", new Taking(1, Outcome.LAUREATE, Taking.Manner.VOTE, "v", NOW)),
                new Event.DecisionTaken("D1", null),
                new Event.SittingNoted(new SittingNote("n", 1, "D1", false, "vu", NOW)),
                new Event.OpinionDrafted(
                        "D1",
                        new LeadOpinion("A", LeadOpinion.Stance.FAVOURABLE, "bon", "motif"),
                        null),
                new Event.MarkRevised(
                        new MarkRevision(
                                1, "D1", "A", "impact", Mark.of(2), Mark.of(3), "relu", NOW)),
                new Event.MeetingPlanned(
                        new Meeting(LocalDateTime.of(2026, 6, 12, 14, 30), "Paris", "")),
                new Event.CategoriesSet(List.of(new Category("impact", "", "Gains attendus"))),
                new Event.ReasonTemplatesSet(List.of(new ReasonTemplate("Places", "Rang {rang}."))),
                new Event.ProjectJoined("D1", new JointProject("D1", "même territoire")),
                new Event.ProjectJoined("D2", null),
                new Event.RetentionSet(new Retention(LocalDate.of(2031, 12, 31), "dix ans")),
                new Event.CallArchived(new ArchiveMark(NOW, HASH, 12, HASH, 3, 4096)),
                new Event.CallAnonymised(
                        new Provenance(NOW, "id", 12, HASH, 9, 46, 100, 3, false),
                        List.of(
                                new Event.RegisterValue(
                                        Register.of(Register.Kind.ENHANCED, "", "").name(),
                                        "true"))),
                new Event.Undone(
                        HASH,
                        List.of(
                                new Event.RegisterValue(
                                        Register.of(Register.Kind.ENHANCED, "", "").name(),
                                        "true"))));
    }

    private List<JournalLine> lines() {
        List<JournalLine> lines = new ArrayList<>();
        Map<Register, String> last = new HashMap<>();
        for (Event event : samples()) {
            SignedEvent first =
                    EventCodec.sign(event, "selection", "coordinator", device, 1, List.of(), NOW);
            List<String> superseded =
                    first.writes().stream()
                            .map(w -> last.get(w.register()))
                            .filter(java.util.Objects::nonNull)
                            .distinct()
                            .toList();
            SignedEvent signed =
                    EventCodec.sign(
                            event,
                            "selection",
                            "coordinator",
                            device,
                            lines.size() + 1,
                            superseded,
                            NOW);
            signed.writes().forEach(w -> last.put(w.register(), signed.id()));
            lines.add(new JournalLine(lines.size() + 1, HASH, NOW, "", List.of(signed), HASH));
        }
        return lines;
    }

    private List<Entry> told(Locale language) {
        Chronicle chronicle = new Chronicle();
        lines().forEach(chronicle::add);
        return new Narrator(facts, Messages.of(language)).tell(chronicle).reversed();
    }

    @Test
    void theSamplesLeaveNothingOut() {
        assertThat(samples().stream().map(Object::getClass).collect(Collectors.toSet()))
                .isEqualTo(
                        Arrays.stream(Event.class.getPermittedSubclasses())
                                .collect(Collectors.toSet()));
        assertThat(
                        lines().stream()
                                .flatMap(l -> l.events().stream())
                                .flatMap(e -> e.writes().stream())
                                .map(w -> w.register().kind())
                                .collect(Collectors.toSet()))
                .isEqualTo(EnumSet.allOf(Register.Kind.class));
    }

    @Test
    void eachIsASentenceWithWhatItSaysInBothLanguages() {
        for (Locale language : List.of(Locale.FRANCE, Locale.UK)) {
            List<Entry> told = told(language);
            List<JournalLine> lines = lines();
            assertThat(told).hasSameSizeAs(lines);
            for (int i = 0; i < told.size(); i++) {
                Entry entry = told.get(i);
                assertThat(entry.what())
                        .as(entry.type())
                        .isNotBlank()
                        .doesNotContain("{")
                        .doesNotContain(HASH)
                        .isNotEqualTo(entry.type());
                List<Write> writes =
                        lines.get(i).events().getFirst().writes().stream()
                                .filter(w -> w.register().kind() != Register.Kind.READING)
                                .toList();
                assertThat(entry.changes()).as(entry.type()).hasSameSizeAs(writes);
                for (int j = 0; j < writes.size(); j++) {
                    Change change = entry.changes().get(j);
                    Write write = writes.get(j);
                    assertThat(change.label()).as(entry.type()).isNotBlank();
                    if (write.value() == null) {
                        assertThat(change.after()).as(entry.type()).isEmpty();
                    } else if (write.register().kind() != Register.Kind.DEVICE) {
                        assertThat(change.after()).as(entry.type()).isNotBlank();
                    }
                }
            }
        }
    }

    @Test
    void theTwoLanguagesDoNotSayTheSame() {
        List<Entry> french = told(Locale.FRANCE);
        List<Entry> english = told(Locale.UK);
        for (int i = 0; i < french.size(); i++) {
            assertThat(english.get(i).what())
                    .as(french.get(i).type())
                    .isNotEqualTo(french.get(i).what());
        }
    }

    @Test
    void whatIsTakenBackNamesWhatHeldBefore() {
        Map<String, List<Entry>> byType =
                told(Locale.FRANCE).stream().collect(Collectors.groupingBy(Entry::type));
        for (String type :
                List.of(
                        "LateAccepted",
                        "DossierTitled",
                        "RemarkWritten",
                        "AssessmentWritten",
                        "EligibilityDecided",
                        "TrackGranted",
                        "DecisionMade",
                        "SlotSet",
                        "QuestionsSet",
                        "JurorRevoked",
                        "EnhancedModeSet",
                        "KeyConfirmed")) {
            List<Entry> both = byType.get(type);
            assertThat(both.getLast().before())
                    .as(type)
                    .isNotEmpty()
                    .isEqualTo(both.getFirst().after());
            assertThat(both.getLast().what()).as(type).isNotEqualTo(both.getFirst().what());
        }
    }

    @Test
    void trustAndReceiptsAreSortedWithWhatIsExchanged() {
        Map<String, Topic> topics =
                told(Locale.FRANCE).stream()
                        .collect(Collectors.toMap(Entry::type, Entry::topic, (a, b) -> b));
        assertThat(topics)
                .containsEntry("JurorRevoked", Topic.EXCHANGES)
                .containsEntry("EnhancedModeSet", Topic.EXCHANGES)
                .containsEntry("KeyConfirmed", Topic.EXCHANGES)
                .containsEntry("ReceiptTaken", Topic.EXCHANGES)
                .containsEntry("PseudonymsSet", Topic.EXCHANGES)
                .containsEntry("BlindReadingSet", Topic.RULES)
                .containsEntry("DivergenceDecided", Topic.MARKS)
                .containsEntry("CallCreated", Topic.CALL);
        assertThat(topics.values()).contains(Topic.values());
    }
}
