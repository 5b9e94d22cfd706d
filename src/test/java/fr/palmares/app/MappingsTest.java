package fr.palmares.app;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.intake.Mapping;
import fr.palmares.intake.Mapping.Target;
import fr.palmares.intake.Problem;
import fr.palmares.intake.ReadOptions;
import fr.palmares.model.Rules;
import fr.palmares.model.Scale;
import fr.palmares.model.StandardGrids;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mapping is kept under its name and found again by the header. */
class MappingsTest {
    @TempDir private Path folder;

    @Test
    void theNextFileOfTheSameHeaderIsReadTheSameWay() throws IOException {
        Mappings mappings = new Mappings(TestCalls.context(folder.resolve("home")));
        Mapping mapping = new Mapping("Villes : 2026", "", 0, true, Map.of(Target.TITLE, "Projet"));
        Path file = Files.writeString(folder.resolve("a.csv"), "Projet;Budget\nPont;12\n");
        NewCall what = new NewCall("V", StandardGrids.amiIa2(Scale.of(0, 5)), Rules.DEFAULT);
        try (CallSession session =
                CallSession.create(
                        TestCalls.context(folder.resolve("home")), folder.resolve("call"), what)) {
            ImportDossiers dossiers = new ImportDossiers(session);
            ImportPreview first =
                    dossiers.preview(
                            List.of(file),
                            ReadOptions.STANDARD.withMapping(mapping),
                            Progress.NONE);
            mappings.keep(mapping, first.files().getFirst().fingerprint());
            Path next = Files.writeString(folder.resolve("b.csv"), "Projet;Budget\nRoute;9\n");
            ImportPreview second =
                    dossiers.preview(
                            List.of(next),
                            ReadOptions.STANDARD.withKnown(f -> mappings.known(f).orElse(null)),
                            Progress.NONE);
            assertThat(second.created().getFirst().dossier().title()).isEqualTo("Route");
            assertThat(second.notices()).extracting(Problem::key).contains("notice.mapping.kept");
        }
        assertThat(mappings.all()).containsExactly(mapping);
        mappings.forget(mapping.name());
        assertThat(mappings.all()).isEmpty();
    }
}
