package fr.palmares.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Where the fuzzer comes in ({@code mvn -Pfuzz}); {@code -Dpalmares.fuzz=} names the target. Only a
 * method's name ties it to Jazzer, so that the project is built without it.
 */
public final class Fuzz {
    private static final FuzzTarget TARGET =
            FuzzTarget.valueOf(System.getProperty("palmares.fuzz", "CSV").toUpperCase(Locale.ROOT));
    private static final Path FOLDER = folder();

    private Fuzz() {}

    private static Path folder() {
        try {
            return Files.createTempDirectory("fuzz");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One input; called by the fuzzer. */
    public static void fuzzerTestOneInput(byte[] data) {
        TARGET.run(data, FOLDER);
    }
}
