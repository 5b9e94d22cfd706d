package fr.palmares.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palmares.journal.Event.InternalNoteWritten;
import fr.palmares.model.Answer;
import fr.palmares.model.ArchiveMark;
import fr.palmares.model.CallState;
import fr.palmares.model.Decision;
import fr.palmares.model.Dossier;
import fr.palmares.model.Juror;
import fr.palmares.model.Outcome;
import fr.palmares.model.Recusal;
import fr.palmares.model.Refused;
import fr.palmares.model.Retention;
import fr.palmares.model.Sheet;
import fr.palmares.ranking.Ranked;
import fr.palmares.ranking.Ranking;
import fr.palmares.text.Messages;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the sample call once it is over: put away, made nameless, deleted. */
class AfterlifeTest {
    private static final String SECRET = "Entre nous\u00a0: la cheffe de projet part en retraite.";
    private static final Messages FRENCH = Messages.of(Locale.FRANCE);

    @TempDir static Path shared;
    private static Path made;
    private static Path archived;

    @TempDir Path folder;
    private AppContext context;
    private Path call;

    /** Made once, for every test gets a copy: a folder of a call is the call. */
    @BeforeAll
    static void theCallIsOver() {
        AppContext there = TestCalls.context(shared.resolve("home"));
        made = shared.resolve("call");
        OpenSample sample = new OpenSample(there);
        try (CallSession session = sample.into(made, Progress.NONE)) {
            Sheet sheet = session.state().sheets().values().iterator().next();
            session.record(
                    new InternalNoteWritten(sheet.id().dossier(), sheet.id().juror(), SECRET));
            new GiveMarks(session).assessment(sheet.id(), "Une appréciation communicable.");
            Backups.before(session, Backups.Reason.ASKED);
            new DemoSitting(session).hold(sample.decisions(session));
            new AfterSealing(session).withdraw(laureate(session.state()), "Désistement.", true);
            archived = shared.resolve("ami.palmares-archive");
            ArchiveMark mark =
                    new ArchiveCall(session, there).write(archived, Locale.FRANCE, Progress.NONE);
            assertThat(new KeepCall(session).custody().archives()).containsExactly(mark);
        }
    }

    @BeforeEach
    void copied() throws IOException {
        context = TestCalls.context(folder.resolve("home"));
        call = folder.resolve("call");
        try (Stream<Path> all = Files.walk(made)) {
            for (Path one : all.toList()) {
                Path copy = call.resolve(made.relativize(one).toString());
                if (Files.isDirectory(one)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(one, copy);
                }
            }
        }
        try (CallSession session = CallSession.open(context, call)) {
            new Scenarios(context, session.state().call().id())
                    .keep(new Scenario("Sans la Jurée A", Map.of(), 0, Set.of("A")));
        }
    }

    private static String laureate(CallState state) {
        return state.decisions().values().stream()
                .filter(d -> d.outcome() == Outcome.LAUREATE)
                .map(Decision::dossier)
                .min(String::compareTo)
                .orElseThrow();
    }

    private AnonymiseCall.Done anonymise() {
        return new AnonymiseCall(context, FRENCH)
                .anonymise(call, "AMI IA 2 (exemple)", false, Progress.NONE);
    }

    /** Rank, score and figures of every dossier, and what was decided of it. */
    private static List<Object> figures(CallState state) {
        List<Object> all = new ArrayList<>();
        for (Ranked row : Ranking.of(state).rows()) {
            all.add(
                    java.util.Arrays.asList(
                            row.dossier(),
                            row.place(),
                            row.score(),
                            row.sheets(),
                            row.criteria(),
                            row.tiedWith(),
                            row.list(),
                            row.spread(),
                            row.jurors().values().stream().map(Object::toString).sorted().toList(),
                            state.outcome(row.dossier())));
        }
        Map<String, Integer> positions = new TreeMap<>();
        state.decisions().forEach((d, decision) -> positions.put(d, decision.position()));
        all.add(positions);
        all.add(state.procedure().deliberation().votes().stream().map(v -> v.counts()).toList());
        return all;
    }

    @Test
    void anAnonymisedCallHasTheSameFiguresAndSaysWhereItComesFrom() {
        List<Object> before;
        String head;
        try (CallSession session = CallSession.open(context, call)) {
            before = figures(session.state());
            head = session.state().journal().head();
        }
        AnonymiseCall.Done done = anonymise();
        assertThat(done.provenance().jurors()).isEqualTo(9);
        assertThat(done.provenance().dossiers()).isEqualTo(46);
        assertThat(done.provenance().texts()).isGreaterThan(40);
        try (CallSession session = CallSession.open(context, call)) {
            assertThat(figures(session.state())).isEqualTo(before);
            assertThat(session.state().sealed()).isTrue();
            assertThat(new KeepCall(session).custody().anonymised())
                    .hasValueSatisfying(p -> assertThat(p.head()).isEqualTo(head));
            VerifyCall.Report report = new VerifyCall(session).verify(Progress.NONE);
            assertThat(report.journal().entries()).isLessThanOrEqualTo(2);
            for (Decision decision : session.state().decisions().values()) {
                assertThat(decision.motivation()).isIn("", "(texte effacé)");
            }
            assertThat(session.state().jurors().values())
                    .allSatisfy(j -> assertThat(j.name()).isEqualTo("Juré " + j.code()));
        }
    }

    @Test
    void nothingOfNamesAddressesAndTextsStaysOnTheDisk() throws IOException {
        Set<String> secrets = new LinkedHashSet<>();
        secrets.add(SECRET);
        secrets.add("Désistement.");
        secrets.add("Sans la Jurée A");
        try (CallSession session = CallSession.open(context, call)) {
            CallState state = session.state();
            for (Juror juror : state.jurors().values()) {
                secrets.add(juror.name());
                secrets.add(juror.email());
                secrets.add(juror.organisation());
            }
            state.recusals().stream().map(Recusal::reason).forEach(secrets::add);
            state.decisions().values().forEach(d -> secrets.add(d.motivation()));
            state.eligibility().values().forEach(e -> secrets.add(e.reason()));
            for (Sheet sheet : state.sheets().values()) {
                secrets.addAll(sheet.remarks().values());
                secrets.add(sheet.assessment());
            }
            for (Dossier dossier : session.dossiers().values()) {
                secrets.add(dossier.title());
                secrets.add(dossier.organisation());
                dossier.answers().stream()
                        .map(Answer::value)
                        .filter(v -> v.length() > 60)
                        .forEach(secrets::add);
                dossier.fixed().stream()
                        .map(Answer::value)
                        .filter(v -> v.contains("@"))
                        .forEach(secrets::add);
            }
        }
        secrets.removeIf(s -> s.length() < 8);
        assertThat(secrets).hasSizeGreaterThan(200);
        assertThat(found(secrets)).as("the search finds what is there").isNotEmpty();
        anonymise();
        assertThat(found(secrets)).isEmpty();
        try (CallSession session = CallSession.open(context, call)) {
            new VerifyCall(session).verify(Progress.NONE);
        }
        assertThat(found(secrets)).as("nor when it is used again").isEmpty();
    }

    /** Which of these texts stand in a file of the call or of the program's data. */
    private List<String> found(Set<String> secrets) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                String utf8 = new String(bytes, StandardCharsets.UTF_8);
                String utf16 = new String(bytes, StandardCharsets.UTF_16BE);
                String shifted =
                        new String(
                                bytes, 1, Math.max(0, bytes.length - 1), StandardCharsets.UTF_16BE);
                for (String secret : secrets) {
                    String json = secret.replace("\\", "\\\\").replace("\"", "\\\"");
                    if (utf8.contains(secret)
                            || utf8.contains(json.replace("\n", "\\n"))
                            || utf16.contains(secret)
                            || shifted.contains(secret)) {
                        found.add(file.getFileName() + ": " + secret);
                    }
                }
            }
        }
        return found;
    }

    @Test
    void aCallThatIsOpenOrOfAnotherNameIsNotAnonymised() {
        assertThatThrownBy(
                        () ->
                                new AnonymiseCall(context, FRENCH)
                                        .anonymise(call, "AMI", false, Progress.NONE))
                .isInstanceOfSatisfying(
                        Refused.class, r -> assertThat(r.key()).isEqualTo("refused.keep.confirm"));
        Path open = folder.resolve("open");
        new OpenSample(context).unmarked(open, Progress.NONE).close();
        assertThatThrownBy(
                        () ->
                                new AnonymiseCall(context, FRENCH)
                                        .anonymise(
                                                open, "AMI IA 2 (exemple)", false, Progress.NONE))
                .isInstanceOfSatisfying(
                        Refused.class, r -> assertThat(r.key()).isEqualTo("refused.keep.open"));
    }

    @Test
    void anInterruptedErasureIsEndedAtTheNextOpening() throws IOException {
        anonymise();
        // the power failed between the move and the end of the deletions
        Files.writeString(call.resolve(".palmares-erasing"), "erasing");
        Path part = call.resolve("backups/parts/" + "0".repeat(64));
        Files.createDirectories(part.getParent());
        Files.writeString(part, SECRET);
        Files.writeString(call.resolve("journal-end-000000000000.cut"), SECRET);
        CallSession.open(context, call).close();
        assertThat(found(Set.of(SECRET))).isEmpty();
        // before the move, the new journal goes and the old one stays
        Files.writeString(call.resolve(".palmares-erasing"), "erasing");
        Files.writeString(call.resolve(".palmares-journal.new"), "half");
        try (CallSession session = CallSession.open(context, call)) {
            assertThat(session.state().dossiers()).hasSize(46);
        }
        assertThat(call.resolve(".palmares-journal.new")).doesNotExist();
    }

    @Test
    void anArchiveIsVerifiedReadAndNeverChanged() throws IOException {
        Path file = Files.copy(archived, folder.resolve("ami.palmares-archive"));
        List<Object> figures;
        try (CallSession session = CallSession.open(context, call)) {
            figures = figures(session.state());
        }
        byte[] written = Files.readAllBytes(file);
        OpenArchive.Report report = OpenArchive.verify(context, file, Progress.NONE);
        assertThat(report.files()).isGreaterThan(20);
        try (CallSession archive = OpenArchive.open(context, file, "", Progress.NONE)) {
            assertThat(archive.archive()).isPresent();
            assertThat(figures(archive.state())).isEqualTo(figures);
            assertThatThrownBy(
                            () ->
                                    new KeepCall(archive)
                                            .retention(new Retention(LocalDate.of(2030, 1, 1), "")))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            r -> assertThat(r.key()).isEqualTo("refused.archive.readOnly"));
            assertThat(archive.canUndo()).isFalse();
        }
        assertThat(file).hasBinaryContent(written);
        try (Stream<Path> left = Files.list(context.home().resolve("archives"))) {
            assertThat(left).as("what was unpacked goes with the window").isEmpty();
        }
    }

    @Test
    void anArchiveOfWhichAnythingChangedIsRefusedAndNamed() throws IOException {
        byte[] whole = Files.readAllBytes(archived);
        Map<String, byte[]> entries = entries(whole);
        for (String changed :
                List.of(
                        "call/journal.jsonl",
                        "documents/retour-plateforme.csv",
                        "palmares-archive.json",
                        "palmares-archive.sig")) {
            Map<String, byte[]> others = new java.util.LinkedHashMap<>(entries);
            byte[] bytes = Objects.requireNonNull(entries.get(changed)).clone();
            bytes[bytes.length / 2] ^= 1;
            others.put(changed, bytes);
            refused(zip(others), changed);
        }
        Map<String, byte[]> more = new java.util.LinkedHashMap<>(entries);
        more.put("documents/../../outside.txt", new byte[] {1});
        refused(zip(more), "outside");
        Map<String, byte[]> less = new java.util.LinkedHashMap<>(entries);
        less.remove("documents/retour-plateforme.csv");
        refused(zip(less), "retour-plateforme");
        assertThat(folder.resolve("outside.txt")).doesNotExist();
    }

    private void refused(byte[] zip, String what) throws IOException {
        Path other = Files.write(folder.resolve("other.palmares-archive"), zip);
        for (Runnable act :
                List.<Runnable>of(
                        () -> OpenArchive.verify(context, other, Progress.NONE),
                        () -> OpenArchive.open(context, other, "", Progress.NONE).close())) {
            assertThatThrownBy(act::run)
                    .as(what)
                    .isInstanceOfSatisfying(
                            Refused.class,
                            r -> assertThat(r.key()).isEqualTo("refused.archive.damaged"));
        }
    }

    private static Map<String, byte[]> entries(byte[] zip) throws IOException {
        Map<String, byte[]> all = new java.util.LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
                all.put(e.getName(), in.readAllBytes());
            }
        }
        return all;
    }

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> one : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(one.getKey()));
                zip.write(one.getValue());
            }
        }
        return out.toByteArray();
    }

    @Test
    void aCallIsPurgedAfterItsRetentionAndLeavesARecord() throws IOException {
        PurgeCall purge = new PurgeCall(context, FRENCH);
        String name = "AMI IA 2 (exemple)";
        refusedToPurge(purge, name, "refused.purge.unset");
        LocalDate today = LocalDate.now(context.clock());
        String head;
        try (CallSession session = CallSession.open(context, call)) {
            new KeepCall(session).retention(new Retention(today.plusDays(2), "dix ans"));
            head = session.state().journal().head();
        }
        refusedToPurge(purge, name, "refused.purge.kept");
        AppContext later =
                new AppContext(
                        context.home(),
                        Clock.offset(context.clock(), Duration.ofDays(4)),
                        context.samples());
        PurgeCall afterwards = new PurgeCall(later, FRENCH);
        refusedToPurge(afterwards, "autre", "refused.keep.confirm");
        Path theirs = Files.writeString(call.resolve("note du coordinateur.txt"), "à moi");
        PurgeCall.Done done = afterwards.purge(call, name);
        assertThat(done.others()).containsExactly(theirs);
        assertThat(theirs).hasContent("à moi");
        try (Stream<Path> left = Files.list(call)) {
            assertThat(left.map(f -> f.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "palmares-purge.json",
                            "Trace de suppression.txt",
                            "note du coordinateur.txt");
        }
        assertThat(done.trace().head()).isEqualTo(head);
        assertThat(done.record())
                .content()
                .contains(name, "dix ans", "46", done.trace().head())
                .doesNotContain("Jurée A");
        assertThat(context.home().resolve("scenarios"))
                .isDirectoryNotContaining(f -> f.toString().contains(done.trace().call()));
    }

    private void refusedToPurge(PurgeCall purge, String name, String key) {
        assertThatThrownBy(() -> purge.purge(call, name))
                .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.key()).isEqualTo(key));
        try (CallSession session = CallSession.open(context, call)) {
            assertThat(session.state().dossiers()).hasSize(46);
        }
    }
}
