package fr.palmares.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.palmares.app.AppContext;
import fr.palmares.app.CallSession;
import fr.palmares.app.Logs;
import fr.palmares.app.OpenArchive;
import fr.palmares.app.Progress;
import fr.palmares.model.Failure;
import fr.palmares.text.Formats;
import fr.palmares.text.Messages;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Where commands speak: reports to one stream, sentences to the other. */
final class Console {
    private final AppContext context;
    private final Messages messages;
    private final Formats formats;
    private final PrintWriter out;
    private final PrintWriter err;
    private final Interruption interruption;

    Console(
            AppContext context,
            Messages messages,
            PrintWriter out,
            PrintWriter err,
            Interruption interruption) {
        this.context = context;
        this.messages = messages;
        this.formats = new Formats(messages.locale());
        this.out = out;
        this.err = err;
        this.interruption = interruption;
    }

    AppContext context() {
        return context;
    }

    Messages messages() {
        return messages;
    }

    Formats formats() {
        return formats;
    }

    /** Opens a call at a round ("" for the latest open one), telling what its opening found. */
    CallSession open(Path call, String round) {
        if (OpenArchive.is(call)) {
            CallSession archive = OpenArchive.open(context, call, round, progress());
            archive.archive()
                    .ifPresent(
                            a -> err.println(messages.get("archive.banner", dateTime(a.made()))));
            return archive;
        }
        CallSession session = CallSession.open(context, call, round);
        session.openingNotices().forEach(key -> err.println(messages.get(key)));
        return session;
    }

    /** A moment as the user's clock shows it. */
    String dateTime(Instant moment) {
        return formats.dateTime(LocalDateTime.ofInstant(moment, context.clock().getZone()));
    }

    /** Prints the sentence of a key. */
    void say(String key, Object... arguments) {
        out.println(messages.get(key, arguments));
    }

    /**
     * Says how far it reached, after a call's content was deleted.
     *
     * @param others files that were not the program's to delete
     */
    void reach(List<Path> others) {
        say("keep.reach");
        others.forEach(file -> say("cli.keep.other", file.toString()));
    }

    void line(String text) {
        out.println(text);
    }

    /** Prints a value as one JSON object or array. */
    void json(Object value) {
        try {
            out.println(
                    JsonMapper.builder()
                            .build()
                            .writerWithDefaultPrettyPrinter()
                            .writeValueAsString(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write JSON", e);
        }
    }

    /** Tells the terminal, if there is one, how far long work is; stops it when interrupted. */
    Progress progress() {
        boolean shown =
                Optional.ofNullable(System.console()).map(c -> c.isTerminal()).orElse(false);
        return new Progress() {
            @Override
            public void at(String messageKey, long done, long of) {
                if (shown) {
                    err.print("\r\u001b[K" + messages.get(messageKey, done, of));
                    err.flush();
                }
            }

            @Override
            public boolean cancelled() {
                return interruption.asked();
            }
        };
    }

    /** What a failure says to people. */
    String sentence(Failure failure) {
        return messages.sentence(failure);
    }

    int failed(Exception e) {
        if (e instanceof Failure failure) {
            err.println(messages.sentence(failure));
            Logs.failure(Console.class, failure);
        } else {
            Logs.bug(Console.class, e);
            err.println(messages.get("error.bug", Logs.file(context).toString()));
        }
        return 1;
    }

    int misused(ParameterException e) {
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        String what =
                switch (e) {
                    case UnmatchedArgumentException u ->
                            messages.get("cli.unmatched", String.join(" ", u.getUnmatched()));
                    case MissingParameterException m ->
                            messages.get(
                                    "cli.missing",
                                    String.join(
                                            ", ",
                                            m.getMissing().stream()
                                                    .map(a -> a.paramLabel())
                                                    .toList()));
                    default -> misunderstood(e);
                };
        err.println(what + " " + messages.get("cli.help", command));
        return 2;
    }

    private String misunderstood(ParameterException e) {
        if (e.getArgSpec() == null || e.getValue() == null) {
            return messages.get("cli.misused", String.valueOf(e.getMessage()));
        }
        String argument =
                e.getArgSpec() instanceof OptionSpec option
                        ? option.longestName()
                        : e.getArgSpec().paramLabel();
        return messages.get("cli.value", e.getValue(), argument);
    }
}
