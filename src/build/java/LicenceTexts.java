import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * Build step: licences and notices out of the jars, a folder for each library. Arguments: the
 * folder of the jars, the folder to write into.
 */
public class LicenceTexts {
    public static void main(String[] args) throws IOException {
        Path to = Path.of(args[1]);
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(Path.of(args[0]), "*.jar")) {
            for (Path jar : jars) {
                String name = jar.getFileName().toString().replaceFirst("\\.jar$", "");
                try (JarFile open = new JarFile(jar.toFile())) {
                    List<JarEntry> texts =
                            open.stream().filter(entry -> isText(entry.getName())).toList();
                    for (JarEntry text : texts) {
                        Path folder = Files.createDirectories(to.resolve(name));
                        String file = text.getName().replaceFirst(".*/", "");
                        try (InputStream in = open.getInputStream(text)) {
                            Files.write(folder.resolve(file), in.readAllBytes());
                        }
                    }
                }
            }
        }
    }

    private static boolean isText(String entry) {
        return entry.toLowerCase(Locale.ROOT)
                .matches("(meta-inf/)?(licen[cs]e|notice|copying)[a-z0-9_-]*(\\.(txt|md))?");
    }
}
