package fr.palmares;

import static java.util.stream.Collectors.joining;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A Java program of its own on this one's class path, for what one process cannot show. */
public final class ChildProgram {
    private static final Path APP = Path.of("target", "app").toAbsolutePath();
    private static final Path CACHE = APP.resolve("palmares.aot");

    private ChildProgram() {}

    /**
     * Runs the main method of a class and waits for its end.
     *
     * @param heapMb the largest heap it may have
     * @return what it printed
     * @throws IOException when it failed, with what it printed
     */
    public static String run(int heapMb, Class<?> main, String... arguments)
            throws IOException, InterruptedException {
        return run(options(heapMb), classPath(), main, arguments);
    }

    /**
     * As {@link #run}, but started as the packaged program starts: from its jars and from the cache
     * that the build made, where there is one. What is not said of it is that it is warm: no code
     * is compiled yet.
     */
    public static String runPackaged(int heapMb, Class<?> main, String... arguments)
            throws IOException, InterruptedException {
        if (!Files.exists(CACHE)) {
            System.out.println("no cache in " + APP + ": measured from classes");
            return run(heapMb, main, arguments);
        }
        List<String> options = options(heapMb);
        options.add("-XX:AOTCache=" + CACHE);
        options.add("-XX:AOTMode=on");
        options.add("-XX:+UnlockDiagnosticVMOptions");
        options.add("-XX:ArchiveRelocationMode=0");
        options.add("--module-path=" + APP.resolve("javafx"));
        options.add("--add-modules=javafx.controls");
        options.add("--enable-native-access=javafx.graphics,ALL-UNNAMED");
        options.add("--add-exports=javafx.base/com.sun.javafx.event=ALL-UNNAMED");
        options.add("--add-exports=javafx.controls/com.sun.javafx.scene.control=ALL-UNNAMED");
        options.add(
                "--add-exports=javafx.controls/com.sun.javafx.scene.control.behavior=ALL-UNNAMED");
        options.add("-Dh2.allowedClasses=none");
        return run(options, packagedClassPath(), main, arguments);
    }

    private static List<String> options(int heapMb) {
        List<String> options = new ArrayList<>();
        options.add("-Xmx" + heapMb + "m");
        // as the program itself starts
        options.add("-XX:+UseSerialGC");
        options.add("-Dorg.jooq.no-logo=true");
        options.add("-Dorg.jooq.no-tips=true");
        return options;
    }

    private static String classPath() {
        return System.getProperty(
                "surefire.test.class.path", System.getProperty("java.class.path"));
    }

    /** The jars in the launcher's order, then the tests and what they stand on. */
    private static String packagedClassPath() throws IOException {
        try (Stream<Path> jars = Files.list(APP.resolve("lib"))) {
            return Stream.concat(
                            jars.map(Path::toString).sorted(),
                            Stream.of(classPath().split(File.pathSeparator)))
                    .collect(joining(File.pathSeparator));
        }
    }

    private static String run(
            List<String> options, String classPath, Class<?> main, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.add("-cp");
        command.add(classPath);
        command.add(main.getName());
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        if (code != 0) {
            throw new IOException("ended with " + code + ": " + said);
        }
        return said;
    }
}
