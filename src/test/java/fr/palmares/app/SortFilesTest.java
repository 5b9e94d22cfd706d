package fr.palmares.app;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.intake.Recognise.Kind;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SortFilesTest {
    @TempDir private Path folder;

    @Test
    void whatTheProgramItselfWroteIsWhatItIsWhenItComesBack() {
        AppContext context = TestCalls.context(folder.resolve("home"));
        try (CallSession session =
                new OpenSample(context).into(folder.resolve("call"), Progress.NONE)) {
            Path french = folder.resolve("resultats.xlsx");
            Path english = folder.resolve("results.xlsx");
            Path export = Path.of("sample-data", "ami-ia-2.xlsx");
            new ExportResults(session, context).write(french, Locale.FRANCE, Progress.NONE);
            new ExportResults(session, context).write(english, Locale.UK, Progress.NONE);
            SortFiles.Sorted sorted =
                    new SortFiles(session, new Mappings(context))
                            .sort(List.of(french, english, export), Progress.NONE);
            assertThat(sorted.refused()).isEmpty();
            assertThat(sorted.kinds())
                    .isEqualTo(
                            Map.of(
                                    french, Kind.DOSSIERS,
                                    english, Kind.DOSSIERS,
                                    export, Kind.DOSSIERS));
        }
    }
}
