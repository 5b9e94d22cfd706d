import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * Build step: says in a sentence that a JDK 25 is missing, before Maven's toolchain selection fails
 * in its own words. Runs on whatever Java runs Maven (17 or newer) and looks where that selection
 * looks. Argument: the lowest version.
 */
public class FindJdk {
    public static void main(String[] args) throws IOException {
        int lowest = Integer.parseInt(args[0]);
        if (Files.exists(Path.of(System.getProperty("user.home"), ".m2", "toolchains.xml"))) {
            return; // the user named the JDKs; Maven reads them
        }
        for (Path home : homes()) {
            if (version(home) >= lowest && Files.isDirectory(home.resolve("bin"))) {
                return;
            }
        }
        System.err.printf(
                "%nPalmarès se construit avec un JDK %d ou plus récent, et aucun n'a été trouvé :"
                        + " installez-en un (par exemple Temurin %d) et indiquez son dossier dans JAVA_HOME.%n"
                        + "Palmarès is built with a JDK %d or newer, and none was found: install one"
                        + " (Temurin %d, for instance) and set JAVA_HOME to its folder.%n%n",
                lowest, lowest, lowest, lowest);
        System.exit(1);
    }

    private static List<Path> homes() throws IOException {
        List<Path> homes = new ArrayList<>();
        System.getenv()
                .forEach(
                        (name, value) -> {
                            if (name.startsWith("JAVA")
                                    && name.endsWith("_HOME")
                                    && !value.isBlank()) {
                                homes.add(Path.of(value));
                            }
                        });
        homes.add(Path.of(System.getProperty("java.home")));
        String user = System.getProperty("user.home");
        for (String folder :
                List.of(
                        "/usr/lib/jvm",
                        "/usr/java",
                        "/opt/java",
                        "/Library/Java/JavaVirtualMachines",
                        user + "/.sdkman/candidates/java",
                        user + "/.jdks",
                        "C:/Program Files/Java",
                        "C:/Program Files/Eclipse Adoptium")) {
            Path path = Path.of(folder);
            if (Files.isDirectory(path)) {
                try (DirectoryStream<Path> inside = Files.newDirectoryStream(path)) {
                    for (Path home : inside) {
                        homes.add(home);
                        homes.add(home.resolve("Contents/Home"));
                    }
                }
            }
        }
        return homes;
    }

    /** The major version a JDK says it is, 0 when it says nothing. */
    private static int version(Path home) throws IOException {
        Path release = home.resolve("release");
        if (!Files.isRegularFile(release)) {
            return 0;
        }
        Properties properties = new Properties();
        try (var in = Files.newInputStream(release)) {
            properties.load(in);
        }
        String version = properties.getProperty("JAVA_VERSION", "0").replace("\"", "");
        return Integer.parseInt(version.replaceFirst("\\D.*", ""));
    }
}
