import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Build step: from the packaged program a self-contained image (a runtime of the modules it needs,
 * its jars, the cache that a rehearsal on that very runtime leaves) and the installers of the
 * system it runs on. Arguments: the settings written by Maven, as a properties file.
 */
public class MakeInstallers {
    private static final String SYSTEM = System.getProperty("os.name");
    private static final boolean WINDOWS = SYSTEM.startsWith("Windows");
    private static final boolean MAC = SYSTEM.startsWith("Mac");
    private static final long MINUTES_TO_REHEARSE = 15;

    private final Properties settings;
    private final Path app;
    private final Path work;
    private final Path out;
    private final String name;

    private MakeInstallers(Properties settings) {
        this.settings = settings;
        app = Path.of(settings.getProperty("app"));
        work = Path.of(settings.getProperty("work"));
        out = Path.of(settings.getProperty("out"));
        name = settings.getProperty("name");
    }

    public static void main(String[] args) throws Exception {
        Properties settings = new Properties();
        try (var in = Files.newInputStream(Path.of(args[0]))) {
            settings.load(in);
        }
        new MakeInstallers(settings).make();
    }

    private void make() throws Exception {
        delete(work);
        delete(out);
        Files.createDirectories(work);
        Files.createDirectories(out);
        AppIcons.write(Path.of(settings.getProperty("icon")), work.resolve("icons"));
        Path runtime = runtime();
        Path image = image(runtime);
        for (String type : settings.getProperty("types").split(",")) {
            switch (type.strip()) {
                case "deb" -> debian(image);
                case "portable" -> portable(image);
                case "msi", "dmg" -> installer(type.strip(), image);
                default -> throw new IllegalArgumentException("no such installer: " + type);
            }
        }
        try (Stream<Path> made = Files.list(out)) {
            for (Path one : made.sorted().toList()) {
                System.out.printf("%s: %.1f MB%n", one, Files.size(one) / 1e6);
            }
        }
    }

    /**
     * A Java of the modules that the program needs, JavaFX among them, with its native libraries.
     */
    private Path runtime() throws IOException {
        Path runtime = work.resolve("runtime");
        tool(
                "jlink",
                "--module-path",
                settings.getProperty("javafx"),
                "--add-modules",
                settings.getProperty("modules"),
                "--include-locales",
                settings.getProperty("locales"),
                "--no-header-files",
                "--no-man-pages",
                "--output",
                runtime.toString());
        // beside the runtime's own, or JavaFX unpacks them into the user's folder at every first
        // start
        NativeLibraries.copy(
                Path.of(settings.getProperty("javafx")), runtime.resolve(WINDOWS ? "bin" : "lib"));
        Path licences = app.resolve("licences");
        if (Files.isDirectory(licences)) {
            copy(licences, runtime.resolve("legal").resolve("libraries"));
        }
        return runtime;
    }

    private Path image(Path runtime) throws IOException, InterruptedException {
        Path input = work.resolve("input");
        copy(app.resolve("lib"), input);
        copy(app.resolve("sample-data"), input.resolve("sample-data"));
        List<String> arguments = new ArrayList<>(describing());
        arguments.addAll(
                List.of(
                        "--type", "app-image",
                        "--runtime-image", runtime.toString(),
                        "--input", input.toString(),
                        "--main-jar", settings.getProperty("jar"),
                        "--main-class", settings.getProperty("main"),
                        "--icon", icon().toString(),
                        "--dest", work.resolve("image").toString()));
        for (String option : settings.getProperty("options").strip().split("\\s+")) {
            arguments.addAll(List.of("--java-options", option));
        }
        if (WINDOWS) {
            Path console = work.resolve("console.properties");
            Files.writeString(console, "win-console=true\nwin-menu=false\nwin-shortcut=false\n");
            arguments.addAll(List.of("--add-launcher", name + "-cli=" + console));
        }
        tool("jpackage", arguments.toArray(String[]::new));
        Path image = work.resolve("image").resolve(MAC ? name + ".app" : name);
        everythingAsOld(image);
        rehearse(image);
        everythingAsOld(image);
        if (MAC) {
            // the seal of the bundle covers the cache that came after it
            run(null, "codesign", "--force", "--deep", "--sign", "-", image.toString());
        }
        return image;
    }

    /** What every kind of package says of the program. */
    private List<String> describing() {
        return List.of(
                "--name", name,
                "--app-version", version(),
                "--vendor", settings.getProperty("vendor"),
                "--description", settings.getProperty("description"),
                "--copyright", settings.getProperty("vendor"));
    }

    /** The Mac's own rule: a version does not begin with zero. */
    private String version() {
        String version = settings.getProperty("version");
        return MAC && version.startsWith("0.") ? "1" + version.substring(1) : version;
    }

    private Path icon() {
        return work.resolve("icons")
                .resolve(WINDOWS ? "palmares.ico" : MAC ? "palmares.icns" : "palmares-256.png");
    }

    /** The jars' dates are part of the cache: all of them are the build's. */
    private void everythingAsOld(Path folder) throws IOException {
        FileTime time = FileTime.from(Instant.parse(settings.getProperty("time")));
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.setLastModifiedTime(one, time);
            }
        }
    }

    /** Runs the image's own launcher, so that class path and options are those of every start. */
    private void rehearse(Path image) throws IOException, InterruptedException {
        Path jars = image.resolve(WINDOWS ? "app" : MAC ? "Contents/app" : "lib/app");
        Path cache = jars.resolve("palmares.aot");
        Path play = work.resolve("rehearsal");
        delete(play);
        List<Path> configurations;
        try (Stream<Path> all = Files.list(jars)) {
            configurations = all.filter(file -> file.toString().endsWith(".cfg")).toList();
        }
        Path launcher =
                WINDOWS
                        ? image.resolve(name + ".exe")
                        : image.resolve(MAC ? "Contents/MacOS" : "bin").resolve(name);
        List<String> plain = new ArrayList<>();
        for (Path configuration : configurations) {
            plain.add(Files.readString(configuration));
            options(configuration, "-Dpalmares.home=" + play.resolve("home"));
        }
        run(work.resolve("demo.log"), launcher.toString(), "demo", play.resolve("demo").toString());
        for (int i = 0; i < plain.size(); i++) {
            Files.writeString(configurations.get(i), plain.get(i));
            options(
                    configurations.get(i),
                    "-XX:AOTCacheOutput=" + cache,
                    "-Dpalmares.rehearsal=" + play,
                    "-Dglass.platform=Headless",
                    "-Dprism.order=sw");
        }
        run(work.resolve("rehearsal.log"), launcher.toString());
        for (int i = 0; i < plain.size(); i++) {
            Files.writeString(configurations.get(i), plain.get(i));
            options(
                    configurations.get(i),
                    "-XX:AOTCache=$APPDIR" + File.separator + "palmares.aot");
        }
        if (!Files.isRegularFile(cache)) {
            throw new IllegalStateException(
                    "the rehearsal left no cache: see " + work.resolve("rehearsal.log"));
        }
        delete(play);
    }

    private static void options(Path configuration, String... options) throws IOException {
        String text = Files.readString(configuration);
        String section = "[JavaOptions]" + System.lineSeparator();
        if (!text.contains(section)) {
            throw new IllegalStateException("no section of options in " + configuration);
        }
        StringBuilder more = new StringBuilder(section);
        for (String option : options) {
            more.append("java-options=").append(option).append(System.lineSeparator());
        }
        Files.writeString(configuration, text.replace(section, more));
    }

    private void debian(Path image) throws IOException, InterruptedException {
        Path first = work.resolve("deb");
        List<String> arguments = new ArrayList<>(describing());
        arguments.addAll(
                List.of(
                        "--type", "deb",
                        "--app-image", image.toString(),
                        "--linux-deb-maintainer", settings.getProperty("mail"),
                        "--linux-app-category", "misc",
                        "--dest", first.toString()));
        // it is opened again at once, so it is not compressed yet: hence a process with this
        // variable
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "jpackage").toString());
        command.addAll(arguments);
        ProcessBuilder process = new ProcessBuilder(command).inheritIO();
        process.environment().put("DPKG_DEB_COMPRESSOR_TYPE", "none");
        finished(process);
        try (Stream<Path> made = Files.list(first)) {
            new DebianPackage(settings, work).complete(made.findFirst().orElseThrow(), out);
        }
    }

    /** A folder to unpack anywhere and start: nothing is installed, no administrator is needed. */
    private void portable(Path image) throws IOException {
        Path zip = out.resolve(name + "-" + settings.getProperty("version") + "-portable.zip");
        FileTime time = FileTime.from(Instant.parse(settings.getProperty("time")));
        try (OutputStream file = Files.newOutputStream(zip);
                ZipOutputStream packed = new ZipOutputStream(file);
                Stream<Path> all = Files.walk(image)) {
            for (Path one : all.filter(Files::isRegularFile).sorted().toList()) {
                String inside = image.getParent().relativize(one).toString().replace('\\', '/');
                ZipEntry entry = new ZipEntry(inside);
                entry.setLastModifiedTime(time);
                packed.putNextEntry(entry);
                Files.copy(one, packed);
                packed.closeEntry();
            }
        }
    }

    private void installer(String type, Path image) throws IOException {
        List<String> arguments = new ArrayList<>(describing());
        arguments.addAll(
                List.of("--type", type, "--app-image", image.toString(), "--dest", out.toString()));
        for (Path kind : associations()) {
            arguments.addAll(List.of("--file-associations", kind.toString()));
        }
        String more = settings.getProperty("more", "").strip();
        if (!more.isEmpty()) {
            arguments.addAll(Arrays.asList(more.split("\\s+")));
        }
        tool("jpackage", arguments.toArray(String[]::new));
    }

    /** The kinds of files that a double click opens with the program, as jpackage wants them. */
    private List<Path> associations() throws IOException {
        List<Path> written = new ArrayList<>();
        for (String kind : List.of("jury", "ballot", "archive")) {
            Path file = work.resolve(kind + ".properties");
            Files.writeString(
                    file,
                    "extension=palmares-%s%nmime-type=application/x-palmares-%s%ndescription=%s%n"
                            .formatted(kind, kind, settings.getProperty("kind." + kind)));
            written.add(file);
        }
        return written;
    }

    private static void tool(String tool, String... arguments) {
        int code =
                ToolProvider.findFirst(tool)
                        .orElseThrow(() -> new IllegalStateException("this JDK has no " + tool))
                        .run(System.out, System.err, arguments);
        if (code != 0) {
            throw new IllegalStateException(tool + " ended with " + code);
        }
    }

    /** Runs a program to its end; its words go to a file where one is given. */
    static void run(Path log, String... command) throws IOException, InterruptedException {
        ProcessBuilder process = new ProcessBuilder(command);
        if (log == null) {
            process.inheritIO();
        } else {
            process.redirectErrorStream(true).redirectOutput(log.toFile());
        }
        finished(process);
    }

    private static void finished(ProcessBuilder process) throws IOException, InterruptedException {
        Process running = process.start();
        if (!running.waitFor(MINUTES_TO_REHEARSE, TimeUnit.MINUTES)) {
            running.destroyForcibly();
            throw new IllegalStateException("does not end: " + process.command());
        }
        if (running.exitValue() != 0) {
            throw new IllegalStateException(
                    process.command() + " ended with " + running.exitValue());
        }
    }

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path one : all.sorted().toList()) {
                Path there = to.resolve(from.relativize(one).toString());
                if (Files.isDirectory(one)) {
                    Files.createDirectories(there);
                } else {
                    Files.copy(one, there);
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(one);
                }
            }
        }
    }
}
