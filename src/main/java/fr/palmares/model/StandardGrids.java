package fr.palmares.model;

import java.math.BigDecimal;
import java.util.List;

/**
 * Grids a new call may start from. Criteria are the published ones; weights, scale and level
 * wordings were never published and are a starting point that the coordinator changes.
 */
public final class StandardGrids {
    private static final List<LocalText> LEVELS =
            List.of(
                    new LocalText("absent ou hors sujet", "absent or off topic"),
                    new LocalText("très insuffisant", "very weak"),
                    new LocalText("insuffisant, réserves majeures", "weak, major reservations"),
                    new LocalText("satisfaisant, à préciser", "fair, to be clarified"),
                    new LocalText("bon, étayé", "good, well supported"),
                    new LocalText(
                            "excellent, convaincant en tout point", "excellent, fully convincing"));

    private StandardGrids() {}

    /** The seven criteria of the call AMI IA 2 (2019), equal weights, scale 0 to 5. */
    public static Grid amiIa2() {
        return amiIa2(Scale.of(0, 5));
    }

    /**
     * The seven criteria of the call AMI IA 2 on a scale of the caller's; levels if it is 0 to 5.
     */
    public static Grid amiIa2(Scale scale) {
        List<LocalText> levels = scale.equals(Scale.of(0, 5)) ? LEVELS : List.of();
        return new Grid(
                scale,
                List.of(
                        criterion(
                                "impact",
                                "Impact et bénéfices potentiels pour l'administration lauréate et"
                                        + " ses usagers, liés à l'utilisation de l'IA sur le périmètre"
                                        + " métier proposé",
                                "Impact and potential benefits",
                                "Impact et bénéfices",
                                "Impact",
                                levels),
                        criterion(
                                "pertinence-ia",
                                "Pertinence de l'IA comme solution au problème identifié",
                                "Relevance of AI to the problem",
                                "Pertinence de l’IA",
                                "Relevance of AI",
                                levels),
                        criterion(
                                "defi-technique",
                                "Pertinence du défi technique",
                                "Relevance of the technical challenge",
                                "Défi technique",
                                "Challenge",
                                levels),
                        criterion(
                                "equipe",
                                "Composition de l'équipe d'agents publics impliqués dans le projet",
                                "Composition of the team",
                                "Équipe",
                                "Team",
                                levels),
                        criterion(
                                "donnees",
                                "Existence et accessibilité des données nécessaires",
                                "Existence and accessibility of the data",
                                "Données",
                                "Data",
                                levels),
                        criterion(
                                "enseignements",
                                "Intérêt de l'expérimentation pour tirer des enseignements qui"
                                        + " dépassent le simple projet du candidat",
                                "Lessons beyond the project",
                                "Enseignements",
                                "Lessons",
                                levels),
                        criterion(
                                "accompagnement",
                                "Valeur ajoutée de l'accompagnement DINSIC / DITP pour la"
                                        + " réalisation du projet",
                                "Added value of the support",
                                "Accompagnement",
                                "Support",
                                levels)));
    }

    /** The five criteria of the call AMI IA 1 (press release of 2018), equal weights, 0 to 5. */
    public static Grid amiIa1() {
        return new Grid(
                Scale.of(0, 5),
                List.of(
                        criterion(
                                "benefices",
                                "Bénéfices internes et externes",
                                "Internal and external benefits",
                                "Bénéfices",
                                "Benefits",
                                LEVELS),
                        criterion(
                                "pertinence-technique",
                                "Pertinence technique",
                                "Technical relevance",
                                "Technique",
                                "Technique",
                                LEVELS),
                        criterion("equipe", "Équipe", "Team", "Équipe", "Team", LEVELS),
                        criterion(
                                "donnees",
                                "Existence et accessibilité des données",
                                "Existence and accessibility of data",
                                "Données",
                                "Data",
                                LEVELS),
                        criterion(
                                "risques-ethiques",
                                "Risques éthiques",
                                "Ethical risks",
                                "Éthique",
                                "Ethics",
                                LEVELS)));
    }

    /** How a prototype is judged at the end of the support, equal weights, 0 to 5. */
    public static Grid finalEvaluation() {
        return new Grid(
                Scale.of(0, 5),
                List.of(
                        criterion(
                                "tests-usagers",
                                "Tests auprès des usagers et des agents",
                                "Tests with users and agents",
                                "Tests",
                                "Tests",
                                LEVELS),
                        criterion(
                                "maturite-ia",
                                "Maturité de l’IA",
                                "Maturity of the AI",
                                "Maturité",
                                "Maturity",
                                LEVELS),
                        criterion(
                                "impact-travail",
                                "Impact sur le travail des agents",
                                "Impact on the agents’ work",
                                "Impact",
                                "Impact",
                                LEVELS),
                        criterion(
                                "deploiement",
                                "Aptitude au déploiement : non, plus tard, oui",
                                "Fit for deployment: no, later, yes",
                                "Déploiement",
                                "Deployment",
                                List.of(
                                        new LocalText("non", "no"),
                                        new LocalText("plutôt non", "rather not"),
                                        new LocalText("plus tard, avec réserves", "later"),
                                        new LocalText("plus tard", "later, if adjusted"),
                                        new LocalText("plutôt oui", "rather yes"),
                                        new LocalText("oui", "yes")))));
    }

    private static Criterion criterion(
            String code,
            String fr,
            String en,
            String shortFr,
            String shortEn,
            List<LocalText> levels) {
        return new Criterion(
                code,
                new LocalText(fr, en),
                new LocalText(shortFr, shortEn),
                BigDecimal.ONE,
                true,
                null,
                levels);
    }
}
