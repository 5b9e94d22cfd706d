package fr.palmares.app;

import fr.palmares.journal.DossierRecords;
import fr.palmares.journal.Event.DossierVersion;
import fr.palmares.journal.Event.DossiersImported;
import fr.palmares.model.Dossier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;

/** Calls for tests. */
public final class TestCalls {
    private TestCalls() {}

    public static AppContext context(Path home) {
        return new AppContext(home, Clock.system(ZoneOffset.UTC), Path.of("sample-data"));
    }

    /** Adds dossiers of which only the number and a title are known. */
    public static void dossiers(CallSession session, String... numbers) {
        List<Dossier> dossiers =
                Arrays.stream(numbers).map(n -> Dossier.named(n, "Projet " + n)).toList();
        String object =
                session.with(
                        s -> {
                            try {
                                return s.objects().write(DossierRecords.write(dossiers));
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        });
        session.record(
                new DossiersImported(
                        "test",
                        "test",
                        object,
                        dossiers.stream()
                                .map(d -> new DossierVersion(d.number(), DossierRecords.hash(d)))
                                .toList()));
    }
}
