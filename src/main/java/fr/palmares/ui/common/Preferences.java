package fr.palmares.ui.common;

import fr.palmares.app.Language;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the program remembers of this user between two starts: language, theme, text size, recent
 * calls, place of the window. A small file; losing it loses nothing else, so a damaged one is read
 * as empty and a folder that cannot be written is only logged.
 */
public final class Preferences {
    /** Which theme the user wants. */
    public enum Scheme {
        SYSTEM,
        LIGHT,
        DARK
    }

    /** Where the window was, in the system's units. */
    public record Bounds(double x, double y, double width, double height) {}

    public static final int SMALLEST_TEXT = 12;
    public static final int USUAL_TEXT = 14;
    public static final int LARGEST_TEXT = 20;

    private static final int MOST_RECENT = 8;
    private static final System.Logger LOG = System.getLogger(Preferences.class.getName());

    private final Path file;
    private final Properties values = new Properties();

    /**
     * @param folder the user's application data; made when missing
     */
    public Preferences(Path folder) {
        file = folder.resolve("preferences.properties");
        if (Files.isRegularFile(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                values.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                LOG.log(System.Logger.Level.WARNING, "preferences not read", e);
            }
        }
    }

    /** French unless English was chosen, or is the system's language. */
    public Locale language() {
        return Locale.of(values.getProperty("language", Language.ofSystem().getLanguage()));
    }

    public void language(Locale locale) {
        put("language", locale.getLanguage());
    }

    public Scheme scheme() {
        String written = values.getProperty("theme", "");
        return Stream.of(Scheme.values())
                .filter(s -> s.name().equals(written))
                .findFirst()
                .orElse(Scheme.SYSTEM);
    }

    public void scheme(Scheme scheme) {
        put("theme", scheme.name());
    }

    /** Size of running text in pixels, 12 to 20. */
    public int textSize() {
        return Math.clamp((long) number("text-size", USUAL_TEXT), SMALLEST_TEXT, LARGEST_TEXT);
    }

    public void textSize(int size) {
        put("text-size", Integer.toString(size));
    }

    /** Folders of calls opened here, the latest first; those that are gone are left out. */
    public List<Path> recentCalls() {
        List<Path> calls = new ArrayList<>();
        for (int i = 0; i < MOST_RECENT; i++) {
            path("recent." + i).filter(Files::isDirectory).ifPresent(calls::add);
        }
        return List.copyOf(calls);
    }

    /** What a call was named when it was opened here last; else its folder's name. */
    public String nameOf(Path call) {
        Path folder = call.toAbsolutePath().normalize();
        Path last = folder.getFileName();
        return values.getProperty(nameKey(folder), (last == null ? folder : last).toString());
    }

    private static String nameKey(Path folder) {
        return "name." + folder;
    }

    /** Puts a call first among the recent ones, under its own name. */
    public void opened(Path call, String name) {
        values.setProperty(nameKey(call.toAbsolutePath().normalize()), name);
        opened(call);
    }

    public void opened(Path call) {
        List<Path> calls = new ArrayList<>(recentCalls());
        Path folder = call.toAbsolutePath().normalize();
        calls.remove(folder);
        calls.addFirst(folder);
        writeRecent(calls);
    }

    /** Takes a call off the list; its folder stays. */
    public void forget(Path call) {
        List<Path> calls = new ArrayList<>(recentCalls());
        calls.remove(call.toAbsolutePath().normalize());
        values.remove(nameKey(call.toAbsolutePath().normalize()));
        writeRecent(calls);
    }

    /** The coordinator's own address, as it was written into the last packages. */
    public Optional<String> replyTo() {
        return Optional.ofNullable(values.getProperty("replyTo")).filter(a -> !a.isBlank());
    }

    public void replyTo(String address) {
        put("replyTo", address);
    }

    /** Names of the hints that the user put away. */
    public Set<String> putAway() {
        return Stream.of(values.getProperty("hints.away", "").split(","))
                .filter(name -> !name.isBlank())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Puts a hint away, for every call. */
    public void putAway(String hint) {
        Set<String> all = putAway();
        all.add(hint);
        put("hints.away", String.join(",", all));
    }

    /** Takes every hint out again. */
    public void showHints() {
        put("hints.away", "");
    }

    /** Whether the window filled the screen; its other bounds are kept for when it does not. */
    public boolean maximized() {
        return Boolean.parseBoolean(values.getProperty("window.maximized"));
    }

    public void maximized(boolean maximized) {
        put("window.maximized", Boolean.toString(maximized));
    }

    public Optional<Bounds> bounds() {
        Bounds bounds =
                new Bounds(
                        number("window.x", Double.NaN),
                        number("window.y", Double.NaN),
                        number("window.width", Double.NaN),
                        number("window.height", Double.NaN));
        boolean known =
                Stream.of(bounds.x, bounds.y, bounds.width, bounds.height)
                        .allMatch(Double::isFinite);
        return known ? Optional.of(bounds) : Optional.empty();
    }

    public void bounds(Bounds bounds) {
        values.setProperty("window.x", Double.toString(bounds.x));
        values.setProperty("window.y", Double.toString(bounds.y));
        values.setProperty("window.width", Double.toString(bounds.width));
        put("window.height", Double.toString(bounds.height));
    }

    public Optional<Path> lastFolder() {
        return path("last-folder");
    }

    public void lastFolder(Path folder) {
        put("last-folder", folder.toAbsolutePath().toString());
    }

    private void writeRecent(List<Path> calls) {
        values.stringPropertyNames().stream()
                .filter(k -> k.startsWith("name."))
                .filter(
                        k ->
                                calls.stream()
                                        .limit(MOST_RECENT)
                                        .map(Preferences::nameKey)
                                        .noneMatch(k::equals))
                .forEach(values::remove);
        for (int i = 0; i < MOST_RECENT; i++) {
            if (i < calls.size()) {
                values.setProperty("recent." + i, calls.get(i).toString());
            } else {
                values.remove("recent." + i);
            }
        }
        write();
    }

    private Optional<Path> path(String key) {
        String written = values.getProperty(key, "");
        try {
            return written.isEmpty() ? Optional.empty() : Optional.of(Path.of(written));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private double number(String key, double otherwise) {
        try {
            return Double.parseDouble(values.getProperty(key, ""));
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    private void put(String key, String value) {
        values.setProperty(key, value);
        write();
    }

    private void write() {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path fresh = file.resolveSibling("preferences.new");
            try (Writer writer = Files.newBufferedWriter(fresh)) {
                values.store(writer, null);
            }
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "preferences not written", e);
        }
    }
}
