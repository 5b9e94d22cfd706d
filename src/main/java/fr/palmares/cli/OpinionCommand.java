package fr.palmares.cli;

import fr.palmares.app.CallSession;
import fr.palmares.app.DraftOpinion;
import fr.palmares.model.JurorPackage;
import fr.palmares.model.LeadOpinion;
import fr.palmares.model.LeadOpinion.Stance;
import fr.palmares.model.Refused;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code opinion}: what the lead reader of a dossier drafts, in their copy or in the call; without
 * opinion and reason, what they drafted is taken back.
 */
@Command(name = "opinion")
final class OpinionCommand extends CallCommand {
    @Parameters(index = "1", paramLabel = "DOSSIER", descriptionKey = "cli.opinion.dossier")
    private String dossier = "";

    @Option(names = "--stance", paramLabel = "S", descriptionKey = "cli.opinion.stance")
    private Stance stance = Stance.FAVOURABLE;

    @Option(names = "--text", paramLabel = "T", descriptionKey = "cli.opinion.text")
    private String text = "";

    @Option(names = "--reason", paramLabel = "T", descriptionKey = "cli.opinion.reason")
    private String reason = "";

    @Option(names = "--juror", paramLabel = "J", descriptionKey = "cli.opinion.juror")
    private @Nullable String juror;

    @Override
    void run(CallSession session) {
        String reader = juror;
        if (reader == null) {
            reader =
                    session.copy()
                            .map(JurorPackage::juror)
                            .or(() -> session.state().juryFile().lead(dossier))
                            .orElseThrow(() -> new Refused("refused.opinion.nobody", dossier));
        }
        new DraftOpinion(session).draft(dossier, new LeadOpinion(reader, stance, text, reason));
        console()
                .say(
                        session.state().procedure().deliberation().opinions().containsKey(dossier)
                                ? "cli.opinion.done"
                                : "cli.opinion.gone",
                        dossier,
                        reader);
    }
}
