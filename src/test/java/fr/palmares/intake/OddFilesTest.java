package fr.palmares.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.ChildProgram;
import fr.palmares.intake.OddFile.Expected;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Some hundred odd, broken and malicious files, read one after the other in 512 MB by a program of
 * their own: each is read or refused in a sentence within ten seconds.
 */
class OddFilesTest {
    private static final int HEAP_MB = 512;

    @TempDir private Path folder;

    @Test
    void everyOddFileIsReadOrRefusedInASentence() throws Exception {
        Map<String, Expected> expected = new HashMap<>();
        for (OddFile file :
                Stream.concat(OddWorkbooks.all().stream(), OddTables.all().stream()).toList()) {
            assertThat(expected.put(file.name(), file.expected())).as(file.name()).isNull();
            file.write(folder);
        }

        String said = ChildProgram.run(HEAP_MB, OddFilesProgram.class, folder.toString());

        List<String> wrong = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        for (String line : said.lines().toList()) {
            String[] parts = line.split("\t");
            Expected wanted = parts.length < 3 ? null : expected.get(parts[0]);
            if (wanted == null || !right(wanted, parts[2])) {
                wrong.add(line);
            } else {
                seen.add(parts[0]);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(seen).containsExactlyInAnyOrderElementsOf(expected.keySet());
    }

    private static boolean right(Expected expected, String outcome) {
        return switch (expected) {
            case READ -> outcome.equals("READ");
            case REFUSED -> outcome.equals("REFUSED");
            case ANY -> List.of("READ", "REFUSED", "OTHER").contains(outcome);
        };
    }
}
