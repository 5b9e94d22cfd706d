package fr.palmares.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.intake.table.Limits;
import fr.palmares.model.Dossier;
import fr.palmares.model.Scale;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The sample call that the program is delivered with. */
class SampleFilesTest {
    private static final Path SAMPLES =
            Path.of(System.getProperty("palmares.samples", "sample-data"));

    @Test
    void theExportHasFortySixWholeDossiers() {
        DossierFile file = ReadDossiers.read(SAMPLES.resolve("ami-ia-2.xlsx"), Limits.STANDARD);

        assertThat(file.dialect()).isEqualTo("standard-xlsx");
        assertThat(file.problems()).isEmpty();
        assertThat(file.notices()).isEmpty();
        List<Dossier> dossiers = file.dossiers().stream().map(DossierRow::dossier).toList();
        assertThat(dossiers).hasSize(46);
        assertThat(dossiers)
                .allSatisfy(
                        dossier -> {
                            assertThat(dossier.title()).isNotBlank().isNotEqualTo(dossier.number());
                            assertThat(dossier.organisation()).isNotBlank();
                            assertThat(dossier.siret()).matches("\\d{14}");
                            assertThat(dossier.organisationType()).isNotBlank();
                            assertThat(dossier.domain()).isNotBlank();
                            assertThat(dossier.state()).isNotBlank();
                            assertThat(dossier.submitted()).isNotNull();
                            assertThat(dossier.answers()).hasSizeGreaterThan(5);
                        });
        assertThat(dossiers).anySatisfy(d -> assertThat(d.opinions()).isNotEmpty());
        assertThat(dossiers).anySatisfy(d -> assertThat(d.tables()).isNotEmpty());
    }

    @Test
    void theListsAreRead() {
        Scale scale = Scale.of(0, 5);
        assertThat(ReadGrid.read(SAMPLES.resolve("grid.csv"), scale, null).criteria())
                .hasSize(7)
                .allSatisfy(c -> assertThat(c.shortLabel()).isNotEqualTo(c.label()));
        assertThat(ReadJury.read(SAMPLES.resolve("jury.csv"), null).rows()).hasSize(9);
        assertThat(ReadRecusals.read(SAMPLES.resolve("recusals.csv"), null).rows()).hasSize(7);
        assertThat(ReadEligibility.read(SAMPLES.resolve("eligibility.csv"), null).rows())
                .hasSize(46);
        assertThat(ReadAssignments.read(SAMPLES.resolve("assignments.csv"), "r", null).rows())
                .hasSize(43 * 5);
        assertThat(ReadDecisions.read(SAMPLES.resolve("decisions.csv"), "r", null).rows())
                .hasSize(43);
        assertThat(ReadMarks.read(SAMPLES.resolve("marks.csv"), null).rows())
                .isNotEmpty()
                .allSatisfy(row -> row.mark(scale));
    }
}
