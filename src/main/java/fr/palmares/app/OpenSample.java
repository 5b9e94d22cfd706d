package fr.palmares.app;

import fr.palmares.intake.MarkRow;
import fr.palmares.intake.Placed;
import fr.palmares.intake.ReadAssignments;
import fr.palmares.intake.ReadDecisions;
import fr.palmares.intake.ReadEligibility;
import fr.palmares.intake.ReadGrid;
import fr.palmares.intake.ReadJury;
import fr.palmares.intake.ReadMarks;
import fr.palmares.intake.ReadRecusals;
import fr.palmares.model.Checklist;
import fr.palmares.model.Decision;
import fr.palmares.model.Grid;
import fr.palmares.model.Refused;
import fr.palmares.model.Rules;
import fr.palmares.model.Scale;
import fr.palmares.model.StandardGrids;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;

/** The sample call, made from its files by the same acts as any other call. */
public final class OpenSample {
    private static final int SEATS = 15;
    private static final int RESERVE = 5;
    private static final String NAME = "AMI IA 2 (exemple)";

    /** What the second call asked, on the answers of the sample's form. */
    private static final Checklist CHECKLIST =
            new Checklist(
                    LocalDateTime.of(2019, 5, 31, 23, 59),
                    List.of(
                            "administration centrale",
                            "autorité indépendante",
                            "chambre consulaire",
                            "cour de justice",
                            "établissement public",
                            "établissement public de l'État",
                            "hôpital",
                            "opérateur",
                            "opérateur de recherche",
                            "rectorat",
                            "service déconcentré",
                            "université"),
                    "Votre organisme gère-t-il directement un service public ?",
                    List.of("Objectif", "Données de départ", "Équipe"),
                    List.of());

    private final AppContext context;

    public OpenSample(AppContext context) {
        this.context = context;
    }

    /**
     * Makes the sample call in a folder that does not exist yet or is empty, up to the marks; the
     * committee has not decided.
     *
     * @throws Refused when the sample data is not there or the folder is occupied
     */
    public CallSession into(Path folder, Progress progress) {
        return into(folder, true, progress);
    }

    /** The same, as it stands when the packages go out: nobody has marked anything. */
    CallSession unmarked(Path folder, Progress progress) {
        return into(folder, false, progress);
    }

    /** The jurors' marks. */
    List<MarkRow> marks() {
        return ReadMarks.read(sample("marks.csv"), null).rows();
    }

    private CallSession into(Path folder, boolean marks, Progress progress) {
        if (!Files.isRegularFile(context.samples().resolve("ami-ia-2.xlsx"))) {
            throw new Refused("refused.samples.missing", context.samples().toString());
        }
        Grid grid = withLevels(ReadGrid.read(sample("grid.csv"), Scale.of(0, 5), null));
        CallSession session =
                CallSession.create(
                        context,
                        folder,
                        new NewCall(NAME, grid, Rules.DEFAULT.withSeats(SEATS, RESERVE)));
        try {
            fill(session, progress);
            if (marks) {
                progress.at("progress.sample.marks", 4, 5);
                new RecordMarks(session).record(marks(), false);
            }
            return session;
        } catch (RuntimeException e) {
            session.close();
            throw e;
        }
    }

    private void fill(CallSession session, Progress progress) {
        String round = session.state().round().code();
        ImportDossiers dossiers = new ImportDossiers(session);
        dossiers.apply(dossiers.preview(List.of(sample("ami-ia-2.xlsx")), progress), progress);
        progress.at("progress.sample.jury", 2, 5);
        ManageJury jury = new ManageJury(session);
        jury.set(values(ReadJury.read(sample("jury.csv"), null).rows()));
        jury.recuse(values(ReadRecusals.read(sample("recusals.csv"), null).rows()));
        jury.assignExactly(
                values(ReadAssignments.read(sample("assignments.csv"), round, null).rows()));
        new CheckEligibility(session).checklist(CHECKLIST);
        new JudgeEligibility(session)
                .judge(values(ReadEligibility.read(sample("eligibility.csv"), null).rows()));
    }

    /** The committee's decisions on the sample call. */
    public void decide(CallSession session) {
        new Decide(session).decideWhole(decisions(session));
    }

    /** What the committee decides on the sample call, with its reasons. */
    List<Decision> decisions(CallSession session) {
        String round = session.state().round().code();
        return values(ReadDecisions.read(sample("decisions.csv"), round, null).rows());
    }

    /** The sample's grid with the level wordings and short labels that a new call starts from. */
    private static Grid withLevels(Grid grid) {
        Grid standard = StandardGrids.amiIa2(grid.scale());
        return new Grid(
                grid.scale(),
                grid.criteria().stream()
                        .map(c -> standard.criterion(c.code()).orElse(c).withWeight(c.weight()))
                        .toList());
    }

    private Path sample(String name) {
        return context.samples().resolve(name);
    }

    private static <T> List<T> values(List<Placed<T>> rows) {
        return rows.stream().map(Placed::value).toList();
    }
}
