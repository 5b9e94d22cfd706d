package fr.palmares.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.cli.Shell.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is refused on the command line: one sentence with file and row, and nothing changed. */
class RefusalsTest {
    @TempDir private Path folder;
    private Shell shell;
    private Path call;

    @BeforeEach
    void aSmallCall() {
        shell = new Shell(folder, Locale.FRANCE);
        call = folder.resolve("call");
        Path grid = shell.file("grid.csv", "criterion,weight", "c1,2", "c2,1");
        shell.must("new", call, "--grid", grid, "--seats", 1, "--reserve", 2);
        shell.must(
                "import",
                call,
                shell.file("d.csv", "ID,Intitulé du projet", "1,Un", "2,Deux", "3,Trois", "4,Q"));
        shell.must("jury", call, shell.file("jury.csv", "juror,name", "A,Jurée A", "B,Juré B"));
        shell.must("recuse", call, shell.file("recusals.csv", "juror,dossier", "B,3"));
        shell.must(
                "marks",
                call,
                shell.file(
                        "m.csv",
                        "dossier,juror,criterion,score,remark",
                        "1,A,c1,5,",
                        "1,A,c2,5,« parfait »",
                        "2,A,c1,4,",
                        "2,A,c2,4,",
                        "3,A,c1,3,",
                        "3,A,c2,3,",
                        "4,A,c1,2,",
                        "4,A,c2,2,"));
    }

    /** A command's list, its lines, and what the sentence must say. */
    record Bad(String command, List<String> lines, List<String> said) {
        static Bad marks(String row, String... said) {
            return new Bad(
                    "marks",
                    List.of("dossier,juror,criterion,score", "1,B,c1,4", row),
                    List.of(said));
        }

        static Bad decisions(List<String> rows, String... said) {
            return new Bad(
                    "decide",
                    Stream.concat(Stream.of("dossier,list,position,motivation"), rows.stream())
                            .toList(),
                    List.of(said));
        }
    }

    static Stream<Bad> badLists() {
        return Stream.of(
                Bad.marks("1,Z,c1,4", "ligne 3", "juré «\u00a0Z\u00a0»"),
                Bad.marks("9,B,c1,4", "ligne 3", "dossier 9"),
                Bad.marks("1,B,charme,4", "ligne 3", "critère «\u00a0charme\u00a0»"),
                Bad.marks("1,B,c2,6", "ligne 3", "colonne «\u00a0score\u00a0»", "barème 0-5"),
                Bad.marks("1,B,c2,-1", "ligne 3", "barème 0-5"),
                Bad.marks("1,B,c2,2.5", "ligne 3", "barème 0-5"),
                Bad.marks("1,B,c2,bien", "ligne 3", "n’est pas un nombre"),
                Bad.marks("3,B,c1,4", "ligne 3", "déporté"),
                Bad.marks("1,B,c1,3", "ligne 3", "contredit la ligne 2"),
                Bad.marks("1,B,c2,4,5,6", "ligne 3"),
                new Bad("marks", List.of("dossier,juror,score", "1,A,3"), List.of("criterion")),
                new Bad("marks", List.of("dossier,juror,criterion,score"), List.of("aucune ligne")),
                new Bad(
                        "eligibility",
                        List.of("dossier,admissible,reason", "1,yes,", "9,no,tard"),
                        List.of("ligne 3", "dossier 9")),
                new Bad(
                        "eligibility",
                        List.of("dossier,admissible,reason", "1,no,"),
                        List.of("ligne 2", "motif")),
                new Bad(
                        "eligibility",
                        List.of("dossier,admissible", "1,peut-être"),
                        List.of("ligne 2", "peut-être")),
                new Bad(
                        "recuse",
                        List.of("juror,dossier", "A,1", "Z,2"),
                        List.of("ligne 3", "juré «\u00a0Z\u00a0»")),
                new Bad(
                        "assign",
                        List.of("juror,dossier", "A,1", "B,3"),
                        List.of("ligne 3", "déporté")),
                new Bad("jury", List.of("juror,name", ",Sans code"), List.of("ligne 2", "juror")),
                Bad.decisions(List.of("1,laureate,,", "2,not-selected,,"), "ligne 3", "dossier 2"),
                Bad.decisions(List.of("2,laureate,,"), "ligne 2", "dossier 2"),
                Bad.decisions(List.of("1,laureate,,x", "2,laureate,,x"), "decide.csv", "une place"),
                Bad.decisions(List.of("2,reserve,1,x", "3,reserve,1,x"), "ligne", "position (1)"),
                Bad.decisions(
                        List.of("2,reserve,1,x", "3,reserve,2,x", "4,reserve,3,x"), "2 places"),
                Bad.decisions(List.of("1,laureate,2,"), "ligne 2", "position"),
                Bad.decisions(List.of("1,lauréat,,", "9,non retenu,,x"), "ligne 3", "dossier 9"),
                Bad.decisions(List.of("1,peut-être,,"), "ligne 2", "laureate"));
    }

    @ParameterizedTest
    @MethodSource("badLists")
    void aBadListIsRefusedWithItsRowAndNothingChanges(Bad bad) {
        String before = shell.state(call);
        Path file = shell.file(bad.command() + ".csv", bad.lines().toArray(String[]::new));
        Said said = shell.run(bad.command(), call, file);
        oneSentence(said);
        assertThat(said.err()).contains(bad.said()).contains(bad.command() + ".csv");
        assertThat(shell.state(call)).isEqualTo(before);
    }

    private static void oneSentence(Said said) {
        assertThat(said.code()).as(said.toString()).isEqualTo(1);
        assertThat(said.out()).isEmpty();
        assertThat(said.err().lines()).hasSize(1);
        assertThat(said.err())
                .doesNotContain("Exception", "\tat ", "inattendue")
                .doesNotContainPattern("\\{\\d");
    }

    @Test
    void badDossierFilesAreRefusedWhole() throws IOException {
        String before = shell.state(call);
        Path noWorkbook = folder.resolve("image.xlsx");
        Files.write(noWorkbook, new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 1});
        Path cut = folder.resolve("cut.xlsx");
        byte[] whole = Files.readAllBytes(Shell.sample("ami-ia-2.xlsx"));
        Files.write(cut, java.util.Arrays.copyOf(whole, whole.length / 2));
        Path empty = Files.createFile(folder.resolve("empty.xlsx"));
        Path twice = shell.file("twice.csv", "ID,Nom du projet", "7,Un", "8,Deux", "7,Autre");
        for (Path file :
                List.of(
                        noWorkbook,
                        cut,
                        empty,
                        twice,
                        Shell.sample("recusals.csv"),
                        folder.resolve("absent.xlsx"))) {
            Said said = shell.run("import", call, file);
            oneSentence(said);
            assertThat(said.err()).contains(String.valueOf(file.getFileName()));
        }
        assertThat(shell.run("import", call, twice).err()).contains("ligne 4", "7");
        assertThat(shell.run("import", call, Shell.sample("ami-ia-2.xlsx"), "--sheet", "X").err())
                .contains("«\u00a0X\u00a0»", "Dossiers");
        assertThat(shell.state(call)).isEqualTo(before);
    }

    @Test
    void oneBadFileAmongSeveralKeepsAllOut() {
        String before = shell.state(call);
        Path good = shell.file("good.csv", "ID,Titre", "50,Bon");
        oneSentence(shell.run("import", call, good, shell.file("bad.csv", "Titre", "Sans numéro")));
        assertThat(shell.state(call)).isEqualTo(before);
    }

    @Test
    void badGridsMakeNoCall() {
        Path grid = folder.resolve("other");
        for (List<String> lines :
                List.of(
                        List.of("criterion,weight", "c1,0", "c2,0"),
                        List.of("criterion,weight", "c1,1", "c1,1"),
                        List.of("criterion,weight", "c1,101"),
                        List.of("criterion,weight", "c1,1.234"),
                        List.of("criterion,weight", "c1,un"),
                        List.of("criterion,poids", "c1,1"),
                        List.of("criterion,weight,countd", "c1,1,no"))) {
            Path file = shell.file("bad-grid.csv", lines.toArray(String[]::new));
            Said said = shell.run("new", grid, "--grid", file);
            oneSentence(said);
            assertThat(said.err()).contains("bad-grid.csv");
            assertThat(grid).doesNotExist();
        }
        for (String scale : List.of("5-0", "0-5:2", "cinq", "0-500", "0-5:0")) {
            oneSentence(shell.run("new", grid, "--scale", scale));
            assertThat(grid).doesNotExist();
        }
        oneSentence(shell.run("new", grid, "--seats", "-1"));
        assertThat(grid).doesNotExist();
    }

    @Test
    void foldersThatCannotTakeACallAreLeftAsTheyWere() throws IOException {
        Path occupied = Files.createDirectories(folder.resolve("occupied"));
        Files.writeString(occupied.resolve("notes.txt"), "à moi");
        oneSentence(shell.run("new", occupied));
        assertThat(occupied.toFile().list()).containsExactly("notes.txt");
        oneSentence(shell.run("new", call));
        Path file = shell.file("a-file", "x");
        oneSentence(shell.run("new", file.resolve("call")));
        oneSentence(shell.run("new", folder.resolve("a;INIT=x")));
        oneSentence(shell.run("rank", occupied));
        oneSentence(shell.run("export", call, "--out", folder.resolve("nowhere/r.xlsx")));
        oneSentence(shell.run("export", call, "--out", folder));
        assertThat(folder.resolve("nowhere")).doesNotExist();
    }

    @Test
    void abstentionsEmptyScoresAndOtherSeparatorsAreUnderstood() {
        Path marks =
                shell.file(
                        "nsp.csv",
                        "remark;score;criterion;juror;dossier",
                        "peu d’éléments;NSP;c1;B;1",
                        ";4;c2;B;1",
                        ";;c1;B;2",
                        ";3,0;c2;B;2");
        Said said = shell.must("marks", call, marks, "--separator", ";");
        assertThat(said.out())
                .isEqualTo("3 notes et 1 remarque enregistrées\u00a0; 1 fiche terminée.\n");
        assertThat(
                        shell.must("rank", call, "--json")
                                .json()
                                .get("ranking")
                                .get(0)
                                .get("sheets")
                                .asInt())
                .as("a sheet with an abstention is not in the total")
                .isEqualTo(1);
    }

    @Test
    void whatIsUnknownIsMadeWhenAsked() {
        Path marks =
                shell.file(
                        "more.csv",
                        "dossier,juror,criterion,score",
                        "77,Z,c1,5",
                        "77,Z,c2,4",
                        "77,Z,c3,3");
        assertThat(shell.must("marks", call, marks, "--create").out())
                .contains("1 dossier, 1 juré, 1 critère.");
        var row = shell.must("rank", call, "--json").json().get("ranking").get(0);
        assertThat(row.get("dossier").asText()).isEqualTo("77");
        assertThat(row.get("exact").asText()).isEqualTo("17/4");
    }

    @Test
    void theSentencesAreEnglishForTheEnglish() {
        Shell english = new Shell(folder, Locale.UK);
        Path marks = shell.file("x.csv", "dossier,juror,criterion,score", "1,Z,c1,4");
        Said said = english.run("marks", call, marks);
        oneSentence(said);
        assertThat(said.err()).contains("x.csv", "row 2", "Z").doesNotContain("juré");
        assertThat(english.run("rank").err()).contains("CALL", "--help");
        assertThat(english.must("rank", call).out()).contains("4 dossiers");
    }
}
