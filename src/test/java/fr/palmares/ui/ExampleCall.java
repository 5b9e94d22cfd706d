package fr.palmares.ui;

import fr.palmares.model.Answer;
import fr.palmares.model.Assignment;
import fr.palmares.model.Call;
import fr.palmares.model.CallState;
import fr.palmares.model.Dossier;
import fr.palmares.model.DossierHead;
import fr.palmares.model.Eligibility;
import fr.palmares.model.Grid;
import fr.palmares.model.JournalMark;
import fr.palmares.model.Juror;
import fr.palmares.model.Mark;
import fr.palmares.model.Opinion;
import fr.palmares.model.Recusal;
import fr.palmares.model.Round;
import fr.palmares.model.Rules;
import fr.palmares.model.Sheet;
import fr.palmares.model.SheetId;
import fr.palmares.model.StandardGrids;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

/** An invented call of any size for windows: the same for the same numbers. */
public final class ExampleCall {
    private static final List<String> WHO =
            List.of(
                    "Préfecture du Haut-Pays",
                    "Tribunal de Rivemont",
                    "CHU de Valbrume",
                    "Office des forêts",
                    "Agence du littoral",
                    "Institut des eaux",
                    "Statistique rurale",
                    "Autorité des ponts",
                    "Douanes d’Armorique",
                    "Caisse d’Aubrac",
                    "Collectivités de l’Ouest",
                    "Rectorat d’Armorique",
                    "Cartographie nationale",
                    "Hydrographie",
                    "Université de Brumal");

    private static final List<String> WHAT =
            List.of(
                    "Améliorer les traitements post-opératoires",
                    "Repérer les constructions non déclarées sur les images aériennes du littoral"
                            + " et prévenir les communes avant l’instruction",
                    "Trier les signalements des usagers",
                    "Anticiper les crues éclair",
                    "Retrouver les décisions comparables");

    private static final List<String> DOMAINS =
            List.of(
                    "Santé",
                    "Environnement",
                    "Justice",
                    "Éducation",
                    "Aménagement",
                    "Alimentation");

    private static final List<String> REGIONS =
            List.of("Occitanie", "Bretagne", "Grand Est", "Île-de-France", "Normandie");

    private static final List<String> TYPES =
            List.of(
                    "établissement hospitalier",
                    "opérateur",
                    "service déconcentré",
                    "administration centrale",
                    "rectorat");

    public static final String TEXT =
            "Préparer les réunions où plusieurs spécialistes décident ensemble du traitement d’un"
                    + " patient, en retrouvant plus vite ce qui compte dans son dossier.\n\n"
                    + "Aujourd’hui, chaque médecin relit seul des comptes rendus longs et redondants ;"
                    + " l’essentiel s’y perd. Le projet propose une lecture assistée, que le médecin"
                    + " contrôle et corrige.";

    private ExampleCall() {}

    /**
     * A call with marks.
     *
     * @param dossiers how many; the last three are inadmissible when there are more than ten
     * @param readers sheets a dossier, of nine jurors; 0 for a call that nobody marked
     */
    public static CallState state(int dossiers, int readers, Grid grid) {
        Random random = new Random(7);
        Map<String, DossierHead> heads = new LinkedHashMap<>();
        Map<String, Juror> jurors = new LinkedHashMap<>();
        for (int j = 0; j < 9; j++) {
            String code = String.valueOf((char) ('A' + j));
            jurors.put(
                    code,
                    new Juror(
                            code,
                            (j % 2 == 0 ? "Jurée " : "Juré ") + code + " (fictif)",
                            "",
                            "",
                            "",
                            j == 0 ? Juror.Role.CHAIR : Juror.Role.MEMBER));
        }
        Set<Assignment> assignments = new LinkedHashSet<>();
        Set<Recusal> recusals = new LinkedHashSet<>();
        Map<SheetId, Sheet> sheets = new HashMap<>();
        Map<String, Eligibility> eligibility = new LinkedHashMap<>();
        for (int d = 1; d <= dossiers; d++) {
            String number = String.format(Locale.ROOT, "%02d", d);
            heads.put(number, head(number, d));
            boolean out = dossiers > 10 && d > dossiers - 3;
            eligibility.put(
                    number,
                    new Eligibility(
                            number,
                            out ? Eligibility.Verdict.INADMISSIBLE : Eligibility.Verdict.ADMISSIBLE,
                            out ? "Reçu après la date limite" : ""));
            double quality = 4.2 - 2.6 * d / dossiers + random.nextGaussian() * 0.25;
            for (int r = 0; r < Math.max(readers, 5); r++) {
                String juror = String.valueOf((char) ('A' + (d + r * 2) % 9));
                assignments.add(new Assignment(Round.FIRST.code(), juror, number));
                if (r == 0 && d % 9 == 4) {
                    recusals.add(new Recusal(juror, number, "A conseillé ce candidat en 2018"));
                } else if (r < readers && !out) {
                    Sheet sheet = sheet(number, juror, grid, quality, random, d == 14 && r > 2);
                    sheets.put(sheet.id(), sheet);
                }
            }
        }
        if (readers > 0 && dossiers > 10) {
            tie(sheets, "06", "07");
        }
        return new CallState(
                new Call("0".repeat(32), "AMI IA 2"),
                Round.FIRST,
                grid,
                new Rules(9, 3, Rules.Method.MEAN, Rules.Abstentions.LEAVE_OUT),
                heads,
                jurors,
                recusals,
                assignments,
                sheets,
                eligibility,
                Map.of(),
                new JournalMark(1, "0".repeat(64), Instant.EPOCH));
    }

    public static CallState state(int dossiers, int readers) {
        return state(
                dossiers,
                readers,
                StandardGrids.amiIa2()
                        .withWeights(
                                Map.of(
                                        "impact", BigDecimal.TWO,
                                        "donnees", BigDecimal.TWO)));
    }

    /** The long texts of a dossier. */
    public static Dossier dossier(CallState state, String number) {
        DossierHead h = Objects.requireNonNull(state.dossiers().get(number));
        return new Dossier(
                number,
                h.title(),
                h.organisation(),
                h.siret(),
                h.organisationType(),
                h.domain(),
                h.region(),
                h.track(),
                h.state(),
                h.submitted(),
                List.of(
                        new Answer("Intitulé du projet", h.title()),
                        new Answer("Objectif du projet", TEXT),
                        new Answer(
                                "Données de départ",
                                "Comptes rendus et dossiers médicaux en texte libre, volumineux,"
                                        + " sans structure commune d’un service à l’autre. Origine :"
                                        + " interne."),
                        new Answer(
                                "Technique envisagée",
                                "Analyse sémantique : repérage des notions médicales dans les"
                                        + " textes, puis résumés de forme constante. "
                                        + TEXT.repeat(3)),
                        new Answer(
                                "Gains attendus",
                                "Recherche d’information plus courte, temps rendu aux médecins,"
                                        + " dossiers plus cohérents d’un patient à l’autre."),
                        new Answer(
                                "Composition de l’équipe",
                                "Deux médecins, une responsable des systèmes d’information, un"
                                        + " ingénieur de recherche à mi-temps."),
                        new Answer("Avez-vous déjà expérimenté l’IA ?", "")),
                List.of(),
                List.of(),
                List.of(
                        new Opinion(
                                "",
                                "Le projet est-il mûr ?",
                                "Oui, avec réserve.",
                                "true",
                                "",
                                "expert@exemple.invalid",
                                "")),
                List.of("budget.pdf", "lettre-de-soutien.pdf", "planning.ods"));
    }

    private static DossierHead head(String number, int d) {
        String title = WHAT.get(d % WHAT.size());
        return new DossierHead(
                number,
                title,
                WHO.get((d - 1) % WHO.size()) + (d > WHO.size() ? " " + d : "") + " (fictif)",
                "",
                TYPES.get(d % TYPES.size()),
                DOMAINS.get(d % DOMAINS.size()),
                REGIONS.get(d % REGIONS.size()),
                "",
                "",
                LocalDateTime.of(2019, 5, 31, 12, 0));
    }

    private static Sheet sheet(
            String dossier, String juror, Grid grid, double quality, Random random, boolean draft) {
        Map<String, Mark> marks = new HashMap<>();
        int steps = grid.scale().steps();
        grid.criteria()
                .forEach(
                        c ->
                                marks.put(
                                        c.code(),
                                        Mark.of(
                                                Math.clamp(
                                                        Math.round(
                                                                (quality
                                                                                + random
                                                                                                .nextGaussian()
                                                                                        * 0.7)
                                                                        * steps
                                                                        / 5),
                                                        0,
                                                        steps))));
        return new Sheet(
                new SheetId(Round.FIRST.code(), dossier, juror),
                marks,
                Map.of(),
                "",
                "",
                !draft,
                false,
                Set.of());
    }

    /** Gives one dossier the marks of another, reader by reader. */
    private static void tie(Map<SheetId, Sheet> sheets, String one, String other) {
        List<Sheet> model = sheetsOf(sheets, one);
        List<Sheet> copies = sheetsOf(sheets, other);
        copies.forEach(s -> sheets.remove(s.id()));
        for (int i = 0; i < Math.min(model.size(), copies.size()); i++) {
            Sheet s = model.get(i);
            SheetId id = copies.get(i).id();
            sheets.put(id, new Sheet(id, s.marks(), Map.of(), "", "", true, false, Set.of()));
        }
    }

    private static List<Sheet> sheetsOf(Map<SheetId, Sheet> sheets, String dossier) {
        return sheets.values().stream()
                .filter(s -> s.id().dossier().equals(dossier))
                .sorted((a, b) -> a.id().juror().compareTo(b.id().juror()))
                .toList();
    }
}
