package fr.palmares.cli;

import fr.palmares.app.CallSession;
import fr.palmares.app.JudgeEligibility;
import fr.palmares.intake.Placed;
import fr.palmares.intake.ReadEligibility;
import fr.palmares.model.Eligibility;
import fr.palmares.model.Eligibility.Verdict;
import java.util.List;
import picocli.CommandLine.Command;

/** {@code eligibility}: which dossiers may be judged. */
@Command(name = "eligibility")
final class EligibilityCommand extends ListCommand {
    @Override
    void run(CallSession session) {
        List<Placed<Eligibility>> rows = ReadEligibility.read(file(), separator()).rows();
        Known known = new Known(session.state());
        rows.forEach(r -> known.dossier(r.value().dossier(), r.place()));
        List<Eligibility> verdicts = rows.stream().map(Placed::value).toList();
        new JudgeEligibility(session).judge(verdicts);
        console()
                .say(
                        "cli.eligibility.done",
                        count(verdicts, Verdict.ADMISSIBLE),
                        count(verdicts, Verdict.INADMISSIBLE),
                        count(verdicts, Verdict.TO_COMPLETE));
    }

    private static long count(List<Eligibility> verdicts, Verdict wanted) {
        return verdicts.stream().filter(v -> v.verdict() == wanted).count();
    }
}
