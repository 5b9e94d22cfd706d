package fr.palmares.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palmares.exchange.Age;
import fr.palmares.journal.DossierRecords;
import fr.palmares.journal.Event.AttachmentsReceived;
import fr.palmares.journal.Event.DossierVersion;
import fr.palmares.journal.Event.DossiersImported;
import fr.palmares.journal.Event.ReceivedFile;
import fr.palmares.model.Answer;
import fr.palmares.model.BlindReading;
import fr.palmares.model.BlindReading.Field;
import fr.palmares.model.CallState;
import fr.palmares.model.Criterion;
import fr.palmares.model.Dossier;
import fr.palmares.model.Juror;
import fr.palmares.model.Mark;
import fr.palmares.model.Pseudonym;
import fr.palmares.model.Refused;
import fr.palmares.model.Rules;
import fr.palmares.model.SheetId;
import fr.palmares.model.StandardGrids;
import fr.palmares.ranking.Ranking;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A round read blind: nothing of whose the dossiers are goes out, and all that comes back counts.
 */
class BlindReadingTest {
    private static final String WORDS = "abbaye canard violon moulin tulipe rocher";
    private static final BlindReading RULE =
            new BlindReading(
                    true,
                    List.of(Field.ORGANISATION, Field.SIRET, Field.REGION),
                    List.of("Contact"),
                    true);

    /** What may be read nowhere, in any case. */
    private static final List<String> HIDDEN =
            List.of(
                    "korrigan",
                    "kervella",
                    "0298123456",
                    "02 98 12 34 56",
                    "11122233344455",
                    "111222333",
                    "armorique",
                    "lettre-secrete",
                    "piece-7f3a91");

    @TempDir Path folder;

    private AppContext context;
    private CallSession call;

    @BeforeEach
    void aCallOfTwoDossiers() {
        context = TestCalls.context(folder.resolve("home"));
        call =
                CallSession.create(
                        context,
                        folder.resolve("call"),
                        new NewCall("Appel", StandardGrids.amiIa2(), Rules.DEFAULT));
        received(dossier("D1", "Mesurer la houle"), dossier("D2", "Compter les algues"));
        new ManageJury(call).set(List.of(Juror.named("J"), Juror.named("K")));
    }

    @AfterEach
    void close() {
        call.close();
    }

    private ReadBlind blind() {
        return new ReadBlind(call, Locale.FRENCH);
    }

    private Path packed(String juror, String name) {
        Path file = folder.resolve(name);
        new MakePackage(call).make(juror, file, WORDS, MakePackage.Letter.NONE, Progress.NONE);
        return file;
    }

    private CallSession opened(Path pack, String name) {
        return new OpenPackage(context).open(pack, folder.resolve(name), WORDS, Progress.NONE);
    }

    private void readBlind() {
        blind().rule(RULE);
        blind().confirmAll();
    }

    @Test
    void nothingOfWhoseADossierIsStandsInThePackageOrTheCopy() throws IOException {
        readBlind();
        Path pack = packed("J", "j.palmares-jury");
        String plain = decrypted(pack);
        assertThat(plain).contains("Mesurer la houle").contains("Organisation");
        HIDDEN.forEach(h -> assertThat(plain.toLowerCase(Locale.ROOT)).doesNotContain(h));
        try (CallSession copy = opened(pack, "copy")) {
            Dossier read = copy.dossier("D1");
            assertThat(read.organisation()).isEmpty();
            assertThat(read.answers().stream().map(Answer::label)).containsExactly("Objectif");
            assertThat(read.answers().getFirst().value())
                    .contains("Organisation\u00a0A")
                    .contains("Personne\u00a01");
            assertThat(copy.state().procedure().blind().on()).isTrue();
        }
        try (Stream<Path> files = Files.walk(folder.resolve("copy"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes =
                        Files.readString(file, StandardCharsets.ISO_8859_1)
                                .toLowerCase(Locale.ROOT);
                HIDDEN.forEach(h -> assertThat(bytes).as(file.toString()).doesNotContain(h));
            }
        }
        new VerifyCall(call).verify(Progress.NONE);
    }

    @Test
    void workbooksAndGridsAreBlindToo() throws IOException {
        readBlind();
        MarkingPapers papers = new MarkingPapers(call, context);
        for (MarkingPapers.Kind kind :
                List.of(MarkingPapers.Kind.WORKBOOK, MarkingPapers.Kind.GRID_DOCX)) {
            Path file = folder.resolve("paper" + kind.ending());
            papers.write(kind, "J", file, MakePackage.Letter.NONE, Locale.FRENCH);
            String bytes = unzipped(Files.readAllBytes(file)).toLowerCase(Locale.ROOT);
            assertThat(bytes).contains("mesurer la houle");
            HIDDEN.forEach(h -> assertThat(bytes).as(kind.name()).doesNotContain(h));
        }
    }

    @Test
    void namesThatNobodyLookedAtHoldThePackageBack() {
        blind().rule(RULE);
        assertThatThrownBy(() -> packed("J", "j.palmares-jury"))
                .isInstanceOfSatisfying(
                        Refused.class, r -> assertThat(r.key()).isEqualTo("refused.blind.names"));
        assertThat(folder.resolve("j.palmares-jury")).doesNotExist();
        blind().confirmAll();
        packed("J", "j.palmares-jury");
        received(dossier("D3", "Avec Mme Solenn Abgrall"));
        assertThatThrownBy(() -> packed("J", "j.palmares-jury")).isInstanceOf(Refused.class);
    }

    @Test
    void aPseudonymMayNotBringANameBack() {
        assertThatThrownBy(
                        () ->
                                blind().settle(
                                                List.of(
                                                        new Pseudonym("Korrigan", "Port Kervella"),
                                                        new Pseudonym("Kervella", "P1"))))
                .isInstanceOfSatisfying(
                        Refused.class,
                        r -> assertThat(r.key()).isEqualTo("refused.blind.pseudonym"));
        assertThat(blind().names()).isEmpty();
    }

    @Test
    void pseudonymsAreTheSameForEveryJurorAndEveryRevision() {
        readBlind();
        String first;
        try (CallSession copy = opened(packed("J", "j.palmares-jury"), "j")) {
            first = copy.dossier("D1").answers().getFirst().value();
        }
        received(dossier("D0", "Un autre projet, de l’Institut Abalone"));
        blind().confirmAll();
        try (CallSession copy = opened(packed("K", "k.palmares-jury"), "k")) {
            assertThat(copy.dossier("D1").answers().getFirst().value()).isEqualTo(first);
        }
        try (CallSession copy = opened(packed("J", "j2.palmares-jury"), "j")) {
            assertThat(copy.dossier("D1").answers().getFirst().value()).isEqualTo(first);
        }
    }

    @Test
    void aBallotComesBackToTheSameDossiersAndRanksAsAnOpenOneWould() {
        readBlind();
        Path pack = packed("J", "j.palmares-jury");
        marked(pack, "copy", "1.palmares-ballot");
        BallotOutcome merged =
                new MergeBallots(call)
                        .merge(List.of(folder.resolve("1.palmares-ballot")), Progress.NONE)
                        .outcomes()
                        .getFirst();
        assertThat(merged.result()).isEqualTo(BallotOutcome.Result.NEW);
        assertThat(merged.excluded()).isEmpty();
        CallState state = call.state();
        assertThat(state.changedAfterScoring()).isEmpty();
        assertThat(Ranking.of(state).rows().getFirst().dossier()).isEqualTo("D1");
        assertThat(state.dossiers().get("D1").organisation()).contains("Korrigan");
        new VerifyCall(call).verify(Progress.NONE);
    }

    @Test
    void onlyAChangeOfTheCandidatesIsAChangeSinceTheMarks() {
        readBlind();
        Path pack = packed("J", "j.palmares-jury");
        marked(pack, "copy", "1.palmares-ballot");
        new MergeBallots(call).merge(List.of(folder.resolve("1.palmares-ballot")), Progress.NONE);
        // another pseudonym and fewer fields: the candidates said nothing new
        blind().settle(List.of(new Pseudonym("Kervella", "Porteur")));
        blind().rule(new BlindReading(true, RULE.fields(), List.of(), true));
        blind().confirmAll();
        try (CallSession copy = opened(packed("J", "j2.palmares-jury"), "copy")) {
            assertThat(copy.state().changedAfterScoring()).isEmpty();
            assertThat(copy.dossier("D1").answers().stream().map(Answer::label))
                    .contains("Contact");
        }
        assertThat(call.state().changedAfterScoring()).isEmpty();
        // not blind any more: still the same dossier
        blind().rule(RULE.withOn(false));
        try (CallSession copy = opened(packed("J", "j3.palmares-jury"), "copy")) {
            assertThat(copy.state().procedure().blind().on()).isFalse();
            assertThat(copy.dossier("D1").organisation()).contains("Korrigan");
            assertThat(copy.state().changedAfterScoring()).isEmpty();
        }
        blind().rule(RULE);
        received(dossier("D1", "Mesurer la houle et le vent"));
        blind().confirmAll();
        assertThat(call.state().changedAfterScoring()).containsOnlyKeys("D1");
        SheetId sheet = new SheetId(call.state().round().code(), "D1", "J");
        assertThat(new ReadAgain(call).changes(sheet)).isNotEmpty();
        try (CallSession copy = opened(packed("J", "j4.palmares-jury"), "copy")) {
            assertThat(copy.state().changedAfterScoring()).containsOnlyKeys("D1");
            new ReadAgain(copy).confirm(sheet);
            new MakeBallot(copy).make(folder.resolve("2.palmares-ballot"));
        }
        new MergeBallots(call).merge(List.of(folder.resolve("2.palmares-ballot")), Progress.NONE);
        assertThat(call.state().changedAfterScoring()).isEmpty();
        new VerifyCall(call).verify(Progress.NONE);
    }

    @Test
    void attachmentsThatStayLoseTheNamesInTheirNames() throws IOException {
        blind().rule(new BlindReading(true, RULE.fields(), RULE.labels(), false));
        blind().settle(List.of(new Pseudonym("lettre", "pièce")));
        blind().confirmAll();
        try (CallSession copy = opened(packed("J", "j.palmares-jury"), "copy")) {
            assertThat(new Attachments(copy).byDossier().get("D1"))
                    .singleElement()
                    .satisfies(f -> assertThat(f.path()).isEqualTo("pièce-secrete-7f3a91.pdf"));
            assertThat(copy.dossier("D1").attachments())
                    .containsExactly("pièce-secrete-7f3a91.pdf");
        }
    }

    @Test
    void aJurorWhoReadsBlindMayStillRecuse() {
        readBlind();
        Path ballot = folder.resolve("r.palmares-ballot");
        try (CallSession copy = opened(packed("J", "j.palmares-jury"), "copy")) {
            new ManageJury(copy)
                    .recuse(List.of(new fr.palmares.model.Recusal("J", "D2", "je reconnais")));
            new MakeBallot(copy).make(ballot);
        }
        new MergeBallots(call).merge(List.of(ballot), Progress.NONE);
        assertThat(call.state().recused("J", "D2")).isTrue();
    }

    @Test
    void aCopyCannotTurnBlindReadingOff() {
        readBlind();
        try (CallSession copy = opened(packed("J", "j.palmares-jury"), "copy")) {
            ReadBlind there = new ReadBlind(copy, Locale.FRENCH);
            assertThatThrownBy(() -> there.rule(BlindReading.NONE)).isInstanceOf(Refused.class);
            assertThatThrownBy(() -> there.settle(List.of())).isInstanceOf(Refused.class);
        }
    }

    private void marked(Path pack, String name, String ballot) {
        try (CallSession copy = opened(pack, name)) {
            GiveMarks marks = new GiveMarks(copy);
            for (String dossier : List.of("D1", "D2")) {
                SheetId sheet = new SheetId(copy.state().round().code(), dossier, "J");
                for (Criterion criterion : copy.state().grid().criteria()) {
                    marks.mark(sheet, criterion.code(), Mark.of(dossier.equals("D1") ? 5 : 2));
                }
                marks.finish(sheet, true);
            }
            new MakeBallot(copy).make(folder.resolve(ballot));
        }
    }

    private static String decrypted(Path pack) throws IOException {
        try (InputStream age = Age.open(Files.newInputStream(pack), WORDS)) {
            return unzipped(age.readAllBytes());
        }
    }

    private static String unzipped(byte[] zipped) throws IOException {
        StringBuilder all = new StringBuilder(new String(zipped, StandardCharsets.UTF_8));
        ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(zipped));
        while (zip.getNextEntry() != null) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            zip.transferTo(out);
            all.append(out.toString(StandardCharsets.UTF_8));
        }
        return all.toString();
    }

    private static Dossier dossier(String number, String title) {
        return new Dossier(
                number,
                title,
                "Institut Korrigan",
                "11122233344455",
                "établissement public",
                "mer",
                "Armorique",
                "",
                "",
                null,
                List.of(
                        new Answer(
                                "Objectif",
                                title
                                        + ". L’INSTITUT KORRIGAN (SIREN 111 222 333), dirigé par"
                                        + " Mme Kervella, y tient. Écrire à e.kervella@korrigan.bzh"
                                        + " ou au 02 98 12 34 56."),
                        new Answer("Contact", "Enora Kervella"),
                        new Answer("Implantation", "Armorique"),
                        new Answer("Documents", "lettre-secrete-7f3a91.pdf")),
                List.of(new Answer("Email", "e.kervella@korrigan.bzh")),
                List.of(),
                List.of(),
                List.of("lettre-secrete-7f3a91.pdf"));
    }

    private void received(Dossier... dossiers) {
        call.with(
                store -> {
                    try {
                        byte[] file = "piece-7f3a91".getBytes(StandardCharsets.UTF_8);
                        List<Dossier> all = List.of(dossiers);
                        call.record(
                                new DossiersImported(
                                        "test",
                                        "test",
                                        store.objects().write(DossierRecords.write(all)),
                                        all.stream()
                                                .map(
                                                        d ->
                                                                new DossierVersion(
                                                                        d.number(),
                                                                        DossierRecords.hash(d)))
                                                .toList()),
                                new AttachmentsReceived(
                                        "test",
                                        all.stream().map(d -> received(d, store, file)).toList()));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                    return true;
                });
    }

    private static ReceivedFile received(Dossier dossier, CallSession.Store store, byte[] file) {
        try {
            return new ReceivedFile(
                    dossier.number(),
                    dossier.attachments().getFirst(),
                    store.objects().write(file),
                    file.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
