package fr.palmares.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.palmares.app.AppContext;
import fr.palmares.text.Messages;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;

/** Runs commands in a folder, as a terminal would. */
final class Shell {
    static final Path SAMPLES = Path.of("sample-data").toAbsolutePath();

    private final Path folder;
    private final Locale language;

    Shell(Path folder, Locale language) {
        this.folder = folder;
        this.language = language;
    }

    /** What a command gave back: its exit code, its report, its sentences. */
    record Said(int code, String out, String err) {
        JsonNode json() {
            try {
                return JsonMapper.builder().build().readTree(out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    Said run(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code =
                Palmares.run(
                        new AppContext(folder.resolve("home"), Clock.systemUTC(), SAMPLES),
                        Messages.of(language),
                        new PrintWriter(out),
                        new PrintWriter(err),
                        Arrays.stream(arguments).map(String::valueOf).toArray(String[]::new));
        return new Said(code, out.toString(), err.toString());
    }

    /** Runs a command that must succeed. */
    Said must(Object... arguments) {
        Said said = run(arguments);
        if (said.code() != 0) {
            throw new AssertionError(Arrays.toString(arguments) + ": " + said);
        }
        return said;
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    static Path sample(String name) {
        return SAMPLES.resolve(name);
    }

    /** A file of these lines. */
    Path file(String name, String... lines) {
        try {
            return Files.writeString(path(name), String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the call says of itself: equal as long as nothing changed. */
    String state(Path call) {
        Said verified = must("verify", call, "--json");
        return verified.json().get("state").asText() + " " + verified.json().get("entries");
    }
}
