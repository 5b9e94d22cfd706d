package fr.palmares.app;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.exchange.Age;
import fr.palmares.journal.DossierRecords;
import fr.palmares.journal.Event.AttachmentsReceived;
import fr.palmares.journal.Event.DossierTitled;
import fr.palmares.journal.Event.DossierVersion;
import fr.palmares.journal.Event.DossiersImported;
import fr.palmares.journal.Event.ReceivedFile;
import fr.palmares.model.Answer;
import fr.palmares.model.Dossier;
import fr.palmares.model.Juror;
import fr.palmares.model.Mark;
import fr.palmares.model.Recusal;
import fr.palmares.model.Rules;
import fr.palmares.model.SheetId;
import fr.palmares.model.StandardGrids;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a juror is recused from is nowhere in what the juror gets. */
class RecusedDossierTest {
    private static final String MARKER = "marqueur-unique-7f3a91";
    private static final String OWN = "texte-a-lire-52c8d4";
    private static final String WORDS = "abbaye canard violon moulin tulipe rocher";

    @TempDir Path folder;

    @Test
    void theRecusedDossiersMarkerIsNeitherInThePackageNorInTheCopy() throws IOException {
        AppContext context = TestCalls.context(folder.resolve("home"));
        Path pack = folder.resolve("j.palmares-jury");
        try (CallSession call =
                CallSession.create(
                        context,
                        folder.resolve("call"),
                        new NewCall("Appel", StandardGrids.amiIa2(), Rules.DEFAULT))) {
            dossier(call, "D1", OWN);
            dossier(call, "D2", MARKER);
            ManageJury jury = new ManageJury(call);
            jury.set(List.of(Juror.named("J"), Juror.named("K")));
            jury.recuse(List.of(new Recusal("J", "D2", MARKER)));
            new MakePackage(call).make("J", pack, WORDS, MakePackage.Letter.NONE, Progress.NONE);
        }
        String plain = decrypted(pack);
        assertThat(plain).contains(OWN).doesNotContain(MARKER);
        Path copy = folder.resolve("copy");
        new OpenPackage(context).open(pack, copy, WORDS, Progress.NONE).close();
        boolean[] found = {false};
        try (Stream<Path> files = Files.walk(copy)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                assertThat(bytes).as(file.getFileName().toString()).doesNotContain(MARKER);
                found[0] |= bytes.contains(OWN);
            }
        }
        assertThat(found[0]).isTrue();
    }

    @Test
    void aDossierRecusedLateLeavesTheCopyAndTheRestStays() throws IOException {
        AppContext context = TestCalls.context(folder.resolve("home"));
        AppContext away = TestCalls.context(folder.resolve("away"));
        Path pack = folder.resolve("j.palmares-jury");
        Path copy = folder.resolve("copy");
        try (CallSession call =
                CallSession.create(
                        context,
                        folder.resolve("call"),
                        new NewCall("Appel", StandardGrids.amiIa2(), Rules.DEFAULT))) {
            dossier(call, "D1", OWN);
            dossier(call, "D2", MARKER);
            call.record(new DossierTitled("D2", "Autre titre " + MARKER));
            ManageJury jury = new ManageJury(call);
            jury.set(List.of(Juror.named("J")));
            MakePackage making = new MakePackage(call);
            making.make("J", pack, WORDS, MakePackage.Letter.NONE, Progress.NONE);
            OpenPackage opening = new OpenPackage(away);
            try (CallSession juror = opening.open(pack, copy, WORDS, Progress.NONE)) {
                new GiveMarks(juror).mark(sheet("D1"), "impact", Mark.of(4));
                new GiveMarks(juror).mark(sheet("D2"), "impact", Mark.of(5));
                new MakeBallot(juror).make(folder.resolve("1.palmares-ballot"));
                Backups.before(juror, Backups.Reason.IMPORT);
            }
            assertThat(holding(copy, MARKER)).isNotEmpty();
            new MergeBallots(call)
                    .merge(List.of(folder.resolve("1.palmares-ballot")), Progress.NONE);
            Path receipt = folder.resolve("j.palmares-receipt");
            new MakeReceipt(call).make("J", receipt);
            try (CallSession juror = CallSession.open(away, copy)) {
                new TakeReceipt(juror).take(receipt);
            }
            jury.recuse(List.of(new Recusal("J", "D2", MARKER)));
            making.make("J", pack, WORDS, MakePackage.Letter.NONE, Progress.NONE);
            try (CallSession juror = opening.open(pack, copy, WORDS, Progress.NONE)) {
                assertThat(juror.openingNotices()).isEmpty();
                assertThat(juror.state().recused("J", "D2")).isTrue();
                assertThat(juror.state().sheet(sheet("D1")).marks())
                        .containsEntry("impact", Mark.of(4));
                assertThat(
                                juror.<Boolean>with(
                                        s ->
                                                s.tables()
                                                        .exchanges()
                                                        .receipt("selection")
                                                        .isPresent()))
                        .isTrue();
                assertThat(juror.dossier("D1").title()).contains(OWN);
                new VerifyCall(juror).verify(Progress.NONE);
                new GiveMarks(juror).mark(sheet("D1"), "impact", Mark.of(2));
                new MakeBallot(juror).make(folder.resolve("2.palmares-ballot"));
            }
            assertThat(holding(copy, MARKER)).isEmpty();
            assertThat(holding(folder.resolve("away"), MARKER)).isEmpty();
            assertThat(holding(copy, OWN)).isNotEmpty();
            List<BallotOutcome> second =
                    new MergeBallots(call)
                            .merge(List.of(folder.resolve("2.palmares-ballot")), Progress.NONE)
                            .outcomes();
            assertThat(second.getFirst().result()).isEqualTo(BallotOutcome.Result.NEWER);
            assertThat(call.state().sheet(sheet("D1")).marks()).containsEntry("impact", Mark.of(2));
            assertThat(call.state().sheet(sheet("D1")).conflicts()).isEmpty();
        }
        // opened once more, as after a crash in between: nothing changes
        try (CallSession juror = new OpenPackage(away).open(pack, copy, WORDS, Progress.NONE)) {
            assertThat(juror.state().sheet(sheet("D1")).marks())
                    .containsEntry("impact", Mark.of(2));
            assertThat(juror.state().recused("J", "D2")).isTrue();
        }
        assertThat(holding(copy, MARKER)).isEmpty();
    }

    private static SheetId sheet(String dossier) {
        return new SheetId("selection", dossier, "J");
    }

    /** Files in whose bytes or name a text stands. */
    private static List<String> holding(Path where, String text) throws IOException {
        List<String> holding = new ArrayList<>();
        try (Stream<Path> files = Files.walk(where)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (file.toString().contains(text)
                        || Files.readString(file, StandardCharsets.ISO_8859_1).contains(text)) {
                    holding.add(where.relativize(file).toString());
                }
            }
        }
        return holding;
    }

    private static String decrypted(Path pack) throws IOException {
        StringBuilder all = new StringBuilder();
        try (InputStream age = Age.open(Files.newInputStream(pack), WORDS)) {
            byte[] zipped = age.readAllBytes();
            all.append(new String(zipped, StandardCharsets.ISO_8859_1));
            ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(zipped));
            while (zip.getNextEntry() != null) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                zip.transferTo(out);
                all.append(out.toString(StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }

    private static void dossier(CallSession call, String number, String marker) {
        Dossier dossier =
                new Dossier(
                        number,
                        "Titre " + marker,
                        "Organisme " + marker,
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        null,
                        List.of(new Answer("Question " + marker, marker)),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(marker + ".pdf"));
        call.with(
                store -> {
                    try {
                        byte[] file = ("pièce " + marker).getBytes(StandardCharsets.UTF_8);
                        call.record(
                                new DossiersImported(
                                        "test",
                                        "test",
                                        store.objects()
                                                .write(DossierRecords.write(List.of(dossier))),
                                        List.of(
                                                new DossierVersion(
                                                        number, DossierRecords.hash(dossier)))),
                                new AttachmentsReceived(
                                        "test",
                                        List.of(
                                                new ReceivedFile(
                                                        number,
                                                        marker + ".pdf",
                                                        store.objects().write(file),
                                                        file.length))));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                    return true;
                });
    }
}
