package fr.palmares.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.palmares.intake.table.Limits;
import fr.palmares.model.Answer;
import fr.palmares.model.Dossier;
import fr.palmares.model.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks of Excel 97 to 2003, record by record from the format's facts (MS-XLS). */
class XlsTest {
    @TempDir private Path folder;

    private static byte[] workbook() {
        return CompoundBytes.holding("Workbook", new OldWorkbookBytes().workbook());
    }

    private DossierFile read(byte[] bytes) throws IOException {
        return ReadDossiers.read(Files.write(folder.resolve("export.xls"), bytes), Limits.STANDARD);
    }

    @Test
    void readsTextsNumbersDatesBooleansAndSavedResults() throws IOException {
        DossierFile file = read(workbook());
        assertThat(file.dialect()).isEqualTo("standard-xls");
        assertThat(file.dossiers()).hasSize(1);
        Dossier dossier = file.dossiers().getFirst().dossier();
        assertThat(dossier.number()).isEqualTo("404218");
        assertThat(dossier.submitted()).isEqualTo(LocalDateTime.of(2026, 1, 15, 12, 0));
        assertThat(dossier.answers())
                .containsExactly(
                        new Answer("Intitulé", "Un pont 🌉\nici"),
                        new Answer("Nombre", "7"),
                        new Answer("Oui ?", "true"),
                        new Answer("Formule", "calculé"));
        assertThat(file.notices()).extracting(Problem::key).contains("notice.formulas");
    }

    @Test
    void aProtectedOneIsRefused() throws IOException {
        byte[] bytes = CompoundBytes.holding("Workbook", new OldWorkbookBytes().password());
        Path file = Files.write(folder.resolve("secret.xls"), bytes);
        assertThat(
                        catchThrowableOfType(
                                        Refused.class,
                                        () -> ReadDossiers.read(file, Limits.STANDARD))
                                .key())
                .isIn("refused.file.encrypted", "refused.file.damaged");
    }

    @Test
    void flippedAndCutBytesAreReadOrRefused() throws IOException {
        byte[] whole = workbook();
        for (int i = 0; i < whole.length; i += i < 2600 ? 1 : 61) {
            byte[] broken = whole.clone();
            broken[i] ^= 0x55;
            Throwable thrown = catchThrowable(() -> read(broken));
            assertThat(thrown == null || thrown instanceof Refused).as("byte %d", i).isTrue();
        }
        for (int length = 8; length < whole.length; length += 101) {
            byte[] cut = Arrays.copyOf(whole, length);
            Throwable thrown = catchThrowable(() -> read(cut));
            assertThat(thrown == null || thrown instanceof Refused).as("%d", length).isTrue();
        }
    }
}
