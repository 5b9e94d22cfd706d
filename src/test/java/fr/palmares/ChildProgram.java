package fr.palmares;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A Java program of its own on this one's class path, for what one process cannot show. */
public final class ChildProgram {
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
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + heapMb + "m");
        // as the program itself starts
        command.add("-XX:+UseSerialGC");
        command.add("-Dorg.jooq.no-logo=true");
        command.add("-Dorg.jooq.no-tips=true");
        command.add("-cp");
        command.add(
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path")));
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
