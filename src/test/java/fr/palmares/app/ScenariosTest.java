package fr.palmares.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenariosTest {
    @TempDir private Path home;

    private static Scenario scenario(String name, int seats) {
        return new Scenario(
                name, Map.of("impact", new BigDecimal("2.5")), seats, Set.of("J2", "J1"));
    }

    @Test
    void scenariosComeBackAsTheyWereKept() {
        Scenarios scenarios = new Scenarios(TestCalls.context(home), "0a1b");
        scenarios.keep(scenario("été « 2 » & <b>", 11));
        scenarios.keep(scenario("b", 4));
        scenarios.keep(scenario("été « 2 » & <b>", 12));

        assertThat(new Scenarios(TestCalls.context(home), "0a1b").all())
                .containsExactly(scenario("été « 2 » & <b>", 12), scenario("b", 4));
        assertThat(new Scenarios(TestCalls.context(home), "ffff").all()).isEmpty();
    }

    @Test
    void aDamagedFileIsPutAsideAndNotWrittenOver() throws IOException {
        Scenarios scenarios = new Scenarios(TestCalls.context(home), "0a1b");
        Path file = home.resolve("scenarios").resolve("0a1b.json");
        Files.createDirectories(file.getParent());
        for (String damaged : new String[] {"{\"scenarios\":[{\"name\":null}]}", "{", "{}"}) {
            Files.writeString(file, damaged);
            assertThat(scenarios.all()).isEmpty();
            assertThat(file.resolveSibling("0a1b.json.damaged")).hasContent(damaged);
        }
    }
}
