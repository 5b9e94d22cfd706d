package fr.palmares.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What the program stands on: where the user's own data lies, the clock, the sample data.
 *
 * @param home the user's application data: keys, preferences, log
 * @param clock what time it is
 * @param samples the folder of the sample data
 */
public record AppContext(Path home, Clock clock, Path samples) {

    /**
     * This computer's: {@code palmares.home} and {@code palmares.samples} when they are set, else
     * the usual places of the system and the program's own folder.
     */
    public static AppContext standard() {
        return new AppContext(usualHome(), Clock.system(ZoneId.systemDefault()), usualSamples());
    }

    private static Path usualHome() {
        String set = System.getProperty("palmares.home");
        if (set != null) {
            return Path.of(set);
        }
        String user = System.getProperty("user.home");
        String system = System.getProperty("os.name");
        if (system.startsWith("Windows")) {
            return Path.of(environment("LOCALAPPDATA").orElse(user), "Palmares");
        }
        if (system.startsWith("Mac")) {
            return Path.of(user, "Library", "Application Support", "Palmares");
        }
        return environment("XDG_DATA_HOME")
                .map(Path::of)
                .orElse(Path.of(user, ".local", "share"))
                .resolve("palmares");
    }

    private static Path usualSamples() {
        String set = System.getProperty("palmares.samples");
        return set != null ? Path.of(set) : Path.of("sample-data");
    }

    private static Optional<String> environment(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(v -> !v.isBlank());
    }
}
