package fr.palmares.intake;

import fr.palmares.intake.Mapping.Target;
import fr.palmares.intake.table.Cell;
import fr.palmares.intake.table.HeaderRule;
import fr.palmares.intake.table.Row;
import fr.palmares.intake.table.SheetRows;
import fr.palmares.intake.table.TableSource;
import fr.palmares.intake.table.XlsxReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the columns of an unknown table may be, from their labels and their first values. */
public final class GuessMapping {
    private static final int SAMPLE_ROWS = 50;
    private static final int LONGEST_NUMBER = 60;
    private static final int FOURTEEN = 14;

    private static final Map<Target, Pattern> LABELS = labels();

    private GuessMapping() {}

    /**
     * A guess.
     *
     * @param mapping what was found; without a number it says nothing of row numbers
     * @param certain whether a number and a title were found
     * @param headerRow the header's row, 0 for a table without rows
     * @param header the header's labels
     * @param rows the first rows as text, to show beside it
     * @param rowNumbers the numbers of these rows, as a spreadsheet counts them
     * @param fingerprint of the header
     */
    public record Guess(
            Mapping mapping,
            boolean certain,
            int headerRow,
            List<String> header,
            List<List<String>> rows,
            List<Integer> rowNumbers,
            String fingerprint) {}

    private static Map<Target, Pattern> labels() {
        Map<Target, String> words = new EnumMap<>(Target.class);
        words.put(
                Target.NUMBER,
                "(n[°o]|nº|num|numero|no|number|ref|reference|id|identifiant|code|dossier|key)\\.?"
                        + "|(n°|nº|no|num\\.?|numero|ref\\.?|reference|id|identifiant|code)"
                        + " (de |du |de la |d')?(dossier|projet|candidature|demande|fiche)"
                        + "|(dossier|projet|candidature)[ _](id|n°|numero|number|ref)");
        words.put(
                Target.TITLE,
                "(intitule|titre|title|projet|sujet|objet|libelle|project|nom|name)"
                        + "|(intitule|titre|nom|libelle|title)\\b.{0,40}"
                        + "|project (name|title)");
        words.put(
                Target.ORGANISATION,
                "(organisme|organisation|organization|structure|collectivite|entite|administration"
                        + "|etablissement|association|entreprise|raison sociale|porteur"
                        + "|candidat|beneficiaire|demandeur|applicant|company)"
                        + "( (porteur|porteuse|candidat|candidate|demandeur|demandeuse"
                        + "|du projet|de projet).{0,20})?"
                        + "|nom (de l'|de la |du )(organisme|structure|collectivite|entite"
                        + "|association|entreprise|porteur|candidat|etablissement).{0,20}");
        words.put(Target.SIRET, "(n°|numero( de)?|no)? ?siret.{0,20}");
        words.put(
                Target.TYPE,
                "type|categorie|(type|nature|categorie)s? (d'|de |de l'|de la |du |of ).{1,40}");
        words.put(Target.DOMAIN, "(domaine|thematique|theme|secteur|domain|topic)s?( .{1,40})?");
        words.put(Target.REGION, "(region|territoire)s?( .{1,30})?");
        words.put(Target.TRACK, "(volet|parcours|track|axe)( .{1,30})?");
        words.put(Target.STATE, "etat|statut|state|status|etat du dossier");
        words.put(
                Target.SUBMITTED,
                "(depose|recu|soumis) le|date de (depot|reception|soumission)|submitted( on)?");
        Map<Target, Pattern> patterns = new EnumMap<>(Target.class);
        words.forEach((target, regex) -> patterns.put(target, Pattern.compile(regex)));
        return patterns;
    }

    /**
     * Guesses from the sheet that gives the surest guess.
     *
     * @throws fr.palmares.model.Refused when a sheet cannot be read
     */
    public static Guess of(TableSource source) {
        return of(source, null);
    }

    static Guess of(TableSource source, @Nullable Integer only) {
        Guess best = null;
        for (int i : likeliestFirst(source.sheets())) {
            if (only != null && only != i) {
                continue;
            }
            Guess guess = guess(source, i);
            if (guess.certain()) {
                return guess;
            }
            if (best == null
                    || guess.mapping().columns().size() > best.mapping().columns().size()) {
                best = guess;
            }
        }
        return best == null
                ? new Guess(
                        new Mapping("", "", 0, false, Map.of()),
                        false,
                        0,
                        List.of(),
                        List.of(),
                        List.of(),
                        "")
                : best;
    }

    /** Whether it is a results workbook: marks and decisions in it are what the call has. */
    static boolean results(TableSource source) {
        for (int i = 0; i < source.sheets().size(); i++) {
            if (Labels.fold(source.sheets().get(i)).equals("dossiers")) {
                try (SheetRows rows = source.open(i, (row, labels) -> header(labels))) {
                    return Bands.of(rows.above()).known();
                }
            }
        }
        return false;
    }

    /** A sheet that is called after dossiers, as in the results workbook, before all others. */
    private static List<Integer> likeliestFirst(List<String> sheets) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < sheets.size(); i++) {
            order.add(Labels.fold(sheets.get(i)).equals("dossiers") ? 0 : order.size(), i);
        }
        return order;
    }

    /**
     * Guesses from one sheet and one header row, as a person chose them.
     *
     * @param sheet counted from 0
     * @param headerRow counted from 1, or 0 to look for it
     */
    public static Guess of(TableSource source, int sheet, int headerRow) {
        return headerRow == 0
                ? guess(source, sheet, (row, labels) -> header(labels))
                : guess(source, sheet, (row, labels) -> row == headerRow);
    }

    private static Guess guess(TableSource source, int sheet) {
        return guess(source, sheet, (row, labels) -> header(labels));
    }

    private static Guess guess(TableSource source, int sheet, HeaderRule rule) {
        try (SheetRows rows = source.open(sheet, rule)) {
            List<Row> sample = new ArrayList<>();
            for (Row row = rows.next();
                    row != null && sample.size() < SAMPLE_ROWS;
                    row = rows.next()) {
                sample.add(row);
            }
            Map<Target, String> columns =
                    columns(Bands.of(rows.above()).identity(rows.header()), sample);
            boolean certain =
                    columns.containsKey(Target.NUMBER) && columns.containsKey(Target.TITLE);
            return new Guess(
                    new Mapping("", source.sheets().get(sheet), rows.headerRow(), false, columns),
                    certain,
                    rows.headerRow(),
                    rows.header(),
                    sample.stream().map(r -> r.cells().stream().map(Cell::text).toList()).toList(),
                    sample.stream().map(Row::number).toList(),
                    Mapping.fingerprint(rows.header()));
        }
    }

    /** A header names at least two columns and among them a number or a title, without a gap. */
    private static boolean header(List<String> labels) {
        long named = labels.stream().filter(l -> !l.isBlank()).count();
        return named >= 2
                && labels.stream()
                        .map(Labels::fold)
                        .anyMatch(l -> says(Target.NUMBER, l) || says(Target.TITLE, l));
    }

    private static boolean says(Target target, String folded) {
        Pattern pattern = LABELS.get(target);
        return pattern != null && pattern.matcher(folded).matches();
    }

    private static Map<Target, String> columns(List<String> header, List<Row> sample) {
        Map<Target, String> columns = new EnumMap<>(Target.class);
        Set<Integer> taken = new HashSet<>();
        for (Target target :
                Arrays.asList(
                        Target.SIRET,
                        Target.NUMBER,
                        Target.ORGANISATION,
                        Target.TYPE,
                        Target.STATE,
                        Target.SUBMITTED,
                        Target.TITLE,
                        Target.DOMAIN,
                        Target.REGION,
                        Target.TRACK)) {
            for (int i = 0; i < header.size(); i++) {
                if (!taken.contains(i)
                        && says(target, Labels.fold(header.get(i)))
                        && right(target, i, sample)) {
                    taken.add(i);
                    String label = header.get(i).strip();
                    boolean twice =
                            header.stream()
                                            .filter(l -> Labels.fold(l).equals(Labels.fold(label)))
                                            .count()
                                    > 1;
                    columns.put(target, twice ? XlsxReference.letters(i) : label);
                    break;
                }
            }
        }
        return columns;
    }

    /** Whether the column's first values can be what its label says. */
    private static boolean right(Target target, int column, List<Row> sample) {
        return switch (target) {
            case NUMBER -> numbers(column, sample);
            case TITLE -> sample.stream().anyMatch(r -> !r.cell(column).blank());
            case STATE -> filled(column, sample, c -> PlatformStates.known(c.text()));
            case SUBMITTED -> filled(column, sample, c -> Moments.read(c).isPresent());
            case SIRET ->
                    filled(
                            column,
                            sample,
                            c -> c.text().chars().filter(Character::isDigit).count() <= FOURTEEN);
            default -> true;
        };
    }

    private static boolean numbers(int column, List<Row> sample) {
        Set<String> seen = new HashSet<>();
        int missing = 0;
        for (Row row : sample) {
            String number = row.text(column).strip();
            if (number.isEmpty()) {
                missing++;
            } else if (number.length() > LONGEST_NUMBER || !seen.add(number)) {
                return false;
            }
        }
        // a note below the table has no number; half the rows without one is no number at all
        return !seen.isEmpty() && missing * 2 <= sample.size();
    }

    private static boolean filled(int column, List<Row> sample, Predicate<Cell> right) {
        return sample.stream().map(r -> r.cell(column)).filter(c -> !c.blank()).allMatch(right);
    }
}
