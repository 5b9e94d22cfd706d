package fr.palmares.cli;

import fr.palmares.app.CallSession;
import fr.palmares.app.CompareEditions;
import fr.palmares.app.CompareEditions.Both;
import fr.palmares.app.CompareEditions.Comparison;
import fr.palmares.app.CompareEditions.Edition;
import fr.palmares.app.CompareEditions.Marked;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code compare}: two editions of a call side by side. */
@Command(name = "compare")
final class CompareCommand extends CallCommand {
    @Parameters(index = "1", paramLabel = "OTHER", descriptionKey = "cli.compare.other")
    private Path other = Path.of("");

    @Override
    void run(CallSession session) {
        Comparison comparison;
        try (CallSession second = console().open(other, "")) {
            comparison = CompareEditions.of(session.state(), second.state());
        }
        if (json()) {
            console().json(comparison);
            return;
        }
        edition(comparison.left());
        edition(comparison.right());
        for (Both both : comparison.criteria()) {
            console().line(String.join("\t", both.code(), share(both.left()), share(both.right())));
        }
    }

    private void edition(Edition edition) {
        Double rate = edition.rate();
        console()
                .say(
                        "cli.compare.edition",
                        edition.name(),
                        edition.submitted(),
                        edition.admissible(),
                        edition.laureates(),
                        rate == null ? "–" : console().formats().number(rate, 1));
    }

    private String share(@Nullable Marked marked) {
        return marked == null || marked.share() == null
                ? "–"
                : console().formats().number(100 * marked.share(), 1) + "\u00a0%";
    }
}
