import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** Build step: JavaFX's native libraries out of its jars. */
final class NativeLibraries {
    private NativeLibraries() {}

    static void copy(Path jars, Path to) throws IOException {
        try (DirectoryStream<Path> all = Files.newDirectoryStream(jars, "*.jar")) {
            for (Path jar : all) {
                try (JarFile open = new JarFile(jar.toFile())) {
                    Enumeration<JarEntry> entries = open.entries();
                    while (entries.hasMoreElements()) {
                        JarEntry entry = entries.nextElement();
                        if (entry.getName().matches("[^/]+\\.(so|dll|dylib)")) {
                            copy(open, entry, to.resolve(entry.getName()));
                        }
                    }
                }
            }
        }
    }

    private static void copy(JarFile jar, JarEntry entry, Path file) throws IOException {
        if (!Files.exists(file)) { // the C runtime of Windows comes with Java as well
            try (var in = jar.getInputStream(entry)) {
                Files.copy(in, file);
            }
        }
    }
}
