package fr.palmares.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** The text resources of this package. */
final class Resources {

    private Resources() {}

    /** The whole text of a resource. */
    static String text(String name) {
        try (InputStream in = Resources.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("No resource named " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows of a resource with one row per line; {@code #} begins a comment. */
    static List<List<String>> rows(String name, char separator) {
        Stream<String> lines = text(name).lines();
        return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> split(line, separator))
                .toList();
    }

    private static List<String> split(String line, char separator) {
        String[] fields = line.split("[" + separator + "]", -1);
        return Stream.of(fields).map(field -> field.strip().replace("\\n", "\n")).toList();
    }
}
