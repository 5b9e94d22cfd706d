package fr.palmares.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.palmares.app.AppContext;
import fr.palmares.app.CallSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A juror's copy goes on at another place or on another computer. */
class MovedCopyTest {
    @TempDir Path folder;

    private Shell coordinator;
    private Path call;
    private Path copy;
    private Shell juror;

    @BeforeEach
    void aCopyThatSentABallot() throws IOException {
        Path office = Files.createDirectories(folder.resolve("office"));
        coordinator = new Shell(office, Locale.FRANCE);
        call = office.resolve("call");
        Path grid = coordinator.file("grid.csv", "criterion,weight", "a,1", "b,2");
        coordinator.must("new", call, "--grid", grid);
        Path dossiers =
                coordinator.file("d.csv", "dossier,juror,criterion,score", "D1,J1,a,", "D2,J1,a,");
        coordinator.must("marks", call, dossiers, "--create");
        Path secret = coordinator.file("secret.txt", "abbaye canard violon moulin tulipe rocher");
        Path pack = office.resolve("j1.palmares-jury");
        coordinator.must(
                "package", call, "--juror", "J1", "--out", pack, "--passphrase-file", secret);
        juror = new Shell(Files.createDirectories(folder.resolve("laptop")), Locale.FRANCE);
        copy = folder.resolve("laptop").resolve("copy");
        juror.must("open", pack, copy, "--passphrase-file", secret);
        mark(juror, copy, "D1,J1,a,3", "D1,J1,b,4");
        assertThat(merged(juror, copy, "1").get("result").asText()).isEqualTo("new");
    }

    private static void mark(Shell shell, Path in, String... rows) {
        String[] lines = new String[rows.length + 1];
        lines[0] = "dossier,juror,criterion,score";
        System.arraycopy(rows, 0, lines, 1, rows.length);
        shell.must("marks", in, shell.file("marks.csv", lines));
    }

    private JsonNode merged(Shell shell, Path from, String name) {
        Path file = folder.resolve(name + ".palmares-ballot");
        shell.must("ballot", from, "--out", file);
        return coordinator.must("merge", call, file, "--json").json().get("files").get(0);
    }

    private static void copied(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    private List<String> noticesOf(Path home, Path place) {
        AppContext context = new AppContext(home, Clock.systemUTC(), Shell.SAMPLES);
        try (CallSession session = CallSession.open(context, place)) {
            return session.openingNotices();
        }
    }

    /** The juror goes on there; the coordinator takes it as the same juror's newer work. */
    private void goesOn(Shell there, Path place) {
        mark(there, place, "D1,J1,a,5", "D2,J1,a,1", "D2,J1,b,2");
        JsonNode newer = merged(there, place, "2");
        assertThat(newer.get("result").asText()).isEqualTo("newer");
        assertThat(newer.get("changed")).hasSize(3);
        assertThat(newer.get("changed").get(0).get("before").asText()).isEqualTo("3");
        JsonNode ranking = coordinator.must("rank", call, "--json").json().get("ranking");
        assertThat(ranking.get(0).get("exact").asText()).isEqualTo("13/3");
        assertThat(ranking.get(1).get("exact").asText()).isEqualTo("5/3");
        there.must("verify", place);
        coordinator.must("verify", call);
    }

    @Test
    void toAnotherFolderOfTheSameComputer() throws IOException {
        Path there = folder.resolve("laptop").resolve("Évaluations ’ déplacées");
        Files.move(copy, there);
        assertThat(noticesOf(folder.resolve("laptop/home"), there))
                .containsExactly("notice.copy.moved");
        assertThat(noticesOf(folder.resolve("laptop/home"), there)).isEmpty();
        goesOn(juror, there);
    }

    @Test
    void toAnotherComputerWithoutTheKey() throws IOException {
        Path other = Files.createDirectories(folder.resolve("other"));
        copied(copy, other.resolve("copy"));
        assertThat(noticesOf(other.resolve("home"), other.resolve("copy")))
                .containsExactly("notice.copy.moved");
        goesOn(new Shell(other, Locale.FRANCE), other.resolve("copy"));
    }

    @Test
    void toAnotherPlaceWithTheUsersDataToo() throws IOException {
        Path other = Files.createDirectories(folder.resolve("other"));
        copied(folder.resolve("laptop/home"), other.resolve("home"));
        copied(copy, other.resolve("copy"));
        // a key belongs to one folder: two copies never sign under one name
        assertThat(noticesOf(other.resolve("home"), other.resolve("copy")))
                .containsExactly("notice.copy.moved");
        goesOn(new Shell(other, Locale.FRANCE), other.resolve("copy"));
    }

    @Test
    void whenBothGoOnTheirDifferenceIsShownAndNothingIsLost() throws IOException {
        Path other = Files.createDirectories(folder.resolve("other"));
        copied(copy, other.resolve("copy"));
        Shell there = new Shell(other, Locale.FRANCE);
        mark(there, other.resolve("copy"), "D1,J1,a,5");
        mark(juror, copy, "D1,J1,a,1");
        assertThat(merged(there, other.resolve("copy"), "there").get("result").asText())
                .isEqualTo("newer");
        assertThat(merged(juror, copy, "here").get("result").asText()).isEqualTo("conflict");
        JsonNode ranking = coordinator.must("rank", call, "--json").json().get("ranking");
        assertThat(ranking.get(0).get("exact").isNull()).isTrue();
    }
}
