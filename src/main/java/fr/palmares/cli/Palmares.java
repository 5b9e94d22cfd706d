package fr.palmares.cli;

import fr.palmares.app.AppContext;
import fr.palmares.model.Broken;
import fr.palmares.model.Stage;
import fr.palmares.model.Template;
import fr.palmares.text.Messages;
import java.io.PrintWriter;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;

/** The command line: {@code palmares COMMAND …}. Without a command it is the window's business. */
@Command(
        name = "palmares",
        mixinStandardHelpOptions = true,
        // every command has its own --help
        scope = ScopeType.INHERIT,
        versionProvider = Version.class,
        subcommands = {
            NewCommand.class,
            ImportCommand.class,
            DossiersCommand.class,
            JuryCommand.class,
            InterestsCommand.class,
            RecuseCommand.class,
            AssignCommand.class,
            EligibilityCommand.class,
            MarksCommand.class,
            RankCommand.class,
            AnalyseCommand.class,
            AnnexCommand.class,
            DrawCommand.class,
            DecideCommand.class,
            RoundsCommand.class,
            RoundCommand.class,
            ActsCommand.class,
            SessionCommand.class,
            ChecklistCommand.class,
            AuditionCommand.class,
            ConveneCommand.class,
            TemplatesCommand.class,
            CompareCommand.class,
            ExportCommand.class,
            MinutesCommand.class,
            PublishCommand.class,
            StatisticsCommand.class,
            BlindCommand.class,
            PackageCommand.class,
            OpenCommand.class,
            OpinionCommand.class,
            BallotCommand.class,
            MergeCommand.class,
            PrepareCommand.class,
            ShareCommand.class,
            JoinCommand.class,
            SyncCommand.class,
            JournalCommand.class,
            KeysCommand.class,
            VerifyCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            ArchiveCommand.class,
            AnonymiseCommand.class,
            PurgeCommand.class,
            DemoCommand.class
        })
public final class Palmares {
    private final Console console;

    Palmares(Console console) {
        this.console = console;
    }

    Console console() {
        return console;
    }

    private static Template template(String text) {
        return Template.valueOf(constant(text));
    }

    private static String constant(String text) {
        return text.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /**
     * Runs a command.
     *
     * @return 0 done, 1 refused with nothing changed, 2 wrong usage
     */
    public static int run(
            AppContext context,
            Messages messages,
            PrintWriter out,
            PrintWriter err,
            String... arguments) {
        return run(context, messages, out, err, Interruption.none(), arguments);
    }

    /** As {@link #run}, stopped by an interruption where nothing has been written yet. */
    public static int run(
            AppContext context,
            Messages messages,
            PrintWriter out,
            PrintWriter err,
            Interruption interruption,
            String... arguments) {
        Console console = new Console(context, messages, out, err, interruption);
        CommandLine line = new CommandLine(new Palmares(console));
        line.setResourceBundle(messages.bundle());
        line.setOut(out);
        line.setErr(err);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.registerConverter(Template.class, Palmares::template);
        line.registerConverter(Stage.class, text -> Stage.valueOf(constant(text)));
        line.setExecutionExceptionHandler((e, command, parsed) -> console.failed(e));
        line.setParameterExceptionHandler((e, given) -> console.misused(e));
        int code = execute(line, console, arguments);
        out.flush();
        err.flush();
        return code;
    }

    /** What no command can go on from is said in a sentence as well. */
    private static int execute(CommandLine line, Console console, String... arguments) {
        try {
            return line.execute(arguments);
        } catch (OutOfMemoryError e) {
            return console.failed(new Broken("broken.memory", e));
        } catch (StackOverflowError e) {
            return console.failed(new IllegalStateException("too deep", e));
        } catch (LinkageError e) {
            return console.failed(new IllegalStateException("a part of the program is missing", e));
        }
    }
}
