package fr.palmares.app;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Another program of the same classes; its errors go to {@code stderr.txt} in a folder. */
final class Child {
    private final Path folder;
    private final List<String> options = new ArrayList<>();
    private List<String> shell = List.of();

    private Child(Path folder) {
        this.folder = folder;
    }

    static Child of(Path folder) {
        return new Child(folder)
                .with("-XX:TieredStopAtLevel=1")
                .with("-Dorg.jooq.no-logo=true")
                .with("-Dorg.jooq.no-tips=true");
    }

    /**
     * What a child's main method does. One that fails, if only because a class is missing, ends at
     * once: threads of a call that it could not close would keep it alive.
     */
    static void whole(Runnable work) {
        try {
            work.run();
        } catch (Throwable failure) {
            failure.printStackTrace();
            Runtime.getRuntime().halt(1);
        }
    }

    Child with(String option) {
        options.add(option);
        return this;
    }

    /**
     * No file it writes may grow beyond so many blocks of 512 bytes: each write past that fails as
     * on a full disk. Where there is a POSIX shell.
     */
    Child room(int blocks) {
        shell = List.of("sh", "-c", "ulimit -f " + blocks + "; exec \"$0\" \"$@\"");
        // the JVM's own file of figures would be the first to fail
        return with("-XX:-UsePerfData");
    }

    Process start(Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(shell);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(main.getName());
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(new File(folder.toFile(), "stderr.txt"))
                .start();
    }
}
