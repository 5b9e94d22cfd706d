package fr.palmares.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same job on computers of other countries: İ and ı, Arabic and Buddhist digits and years,
 * zones with quarter hours and across the date line. Files go out in one and come back in another.
 */
class OtherCountriesTest {
    private static final Locale USUAL = Locale.getDefault();
    private static final TimeZone ZONE = TimeZone.getDefault();
    private static final String TRICKY = "İIıi Şş — TITLE title ١٢٣ 😀";

    @TempDir Path folder;

    @AfterEach
    void backHome() {
        to(USUAL, ZONE);
    }

    private static void to(Locale locale, TimeZone zone) {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
    }

    private static void to(String locale, String zone) {
        to(Locale.forLanguageTag(locale), TimeZone.getTimeZone(zone));
    }

    /** What a job says that began in one country, whose juror works in a second. */
    private List<JsonNode> job(String name, Runnable office, Runnable juror) throws IOException {
        Path place = Files.createDirectories(folder.resolve(name));
        Shell shell = new Shell(place, Locale.FRANCE);
        Path call = place.resolve("call");
        office.run();
        shell.must("new", call, "--name", "Appel " + TRICKY, "--seats", 15);
        shell.must("import", call, Shell.sample("ami-ia-2.xlsx"));
        shell.must("jury", call, Shell.sample("jury.csv"));
        shell.must("recuse", call, Shell.sample("recusals.csv"));
        shell.must("assign", call, Shell.sample("assignments.csv"));
        shell.must("eligibility", call, Shell.sample("eligibility.csv"));
        Path secret = shell.file("secret.txt", "abbaye canard violon moulin tulipe rocher");
        Path pack = place.resolve("A.palmares-jury");
        shell.must("package", call, "--juror", "A", "--out", pack, "--passphrase-file", secret);
        juror.run();
        Shell away = new Shell(Files.createDirectories(place.resolve("away")), Locale.FRANCE);
        Path copy = place.resolve("copy");
        away.must("open", pack, copy, "--passphrase-file", secret);
        List<String> all = Files.readAllLines(Shell.sample("marks.csv"));
        Path own =
                away.file(
                        "own.csv",
                        all.stream()
                                .filter(l -> l.startsWith("dossier,") || l.contains(",A,"))
                                .map(l -> l.endsWith(",") ? l + TRICKY : l)
                                .toArray(String[]::new));
        away.must("marks", copy, own);
        Path ballot = place.resolve("A.palmares-ballot");
        away.must("ballot", copy, "--out", ballot);
        office.run();
        JsonNode merged = shell.must("merge", call, ballot, "--json").json().get("files").get(0);
        assertThat(merged.get("result").asText()).isEqualTo("new");
        shell.must("verify", call);
        Path results = place.resolve("results.xlsx");
        shell.must("export", call, "--out", results);
        shell.must("verify", results);
        ObjectNode seen = (ObjectNode) merged;
        seen.remove("file");
        return List.of(
                shell.must("dossiers", call, "--json").json(),
                shell.must("rank", call, "--json").json(),
                seen);
    }

    @Test
    void importsPackagesBallotsAndRankingsAreTheSame() throws IOException {
        Runnable paris = () -> to("fr-FR", "Europe/Paris");
        List<JsonNode> expected = job("paris", paris, paris);
        assertThat(expected.getFirst()).hasSize(46);
        Runnable cairo = () -> to("ar-EG-u-nu-arab", "Pacific/Apia");
        Runnable istanbul = () -> to("tr-TR", "Asia/Kathmandu");
        assertThat(job("cairo", cairo, istanbul)).isEqualTo(expected);
    }
}
