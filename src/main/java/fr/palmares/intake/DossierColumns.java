package fr.palmares.intake;

import fr.palmares.intake.PlatformLabels.Role;
import fr.palmares.intake.table.XlsxReference;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What each column of a sheet of dossiers is, found by its label alone: the platform's own columns,
 * then the form's fields, of which a few also say what the lists show. A label that comes twice is
 * the platform's the first time and a field of the form afterwards.
 */
final class DossierColumns {
    /** A column: where it is, and its label as the file writes it (its letters if it has none). */
    record Column(int index, String label, Role role, boolean labelled) {}

    private static final int SHORT_LABEL = 60;

    private static final Pattern TITLE =
            Pattern.compile("\\b(intitule|titre|nom (du|de votre|de) projet)\\b");
    private static final Pattern TYPE =
            Pattern.compile(
                    "\\b(type|nature|categorie)s? (d'|de |de l'|de la |du |de votre )"
                            + "(organisme|structure|entite|organisation|administration"
                            + "|etablissement|collectivite|candidat|porteur|service)");
    private static final Pattern DOMAIN = Pattern.compile("\\b(domaine|thematique|secteur)s?\\b");
    private static final Pattern REGION = Pattern.compile("\\b(region|territoire)s?\\b");
    private static final Pattern TRACK = Pattern.compile("\\b(volet|parcours)\\b");
    private static final Pattern FILES =
            Pattern.compile(
                    "\\b(documents?|fichiers?|annexes?|pieces? (jointe|justificative)s?)\\b");

    private final PlatformLabels dialect;
    private final List<Column> fixed = new ArrayList<>();
    private final List<Column> answers = new ArrayList<>();
    private final Map<Role, Integer> byRole = new EnumMap<>(Role.class);
    private final int width;
    private final List<Column> titles;
    private final List<Column> files;
    private final int type;
    private final int domain;
    private final int region;
    private final int track;

    DossierColumns(PlatformLabels dialect, List<String> header) {
        this.dialect = dialect;
        this.width = header.size();
        boolean organisations = PlatformLabels.organisations(header);
        List<String> taken = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            add(i, header.get(i), organisations, taken);
        }
        titles = answers.stream().filter(c -> says(c, TITLE)).toList();
        files = answers.stream().filter(c -> says(c, FILES)).toList();
        type = find(TYPE);
        domain = find(DOMAIN);
        region = find(REGION);
        track = find(TRACK);
    }

    private void add(int index, String label, boolean organisations, List<String> taken) {
        String same = Labels.same(label);
        Role role = taken.contains(same) ? null : dialect.role(label, organisations);
        if (role == null) {
            boolean labelled = !same.isEmpty();
            String shown = labelled ? label.strip() : XlsxReference.letters(index);
            answers.add(new Column(index, shown, Role.OTHER, labelled));
            return;
        }
        taken.add(same);
        byRole.putIfAbsent(role, index);
        if (role != Role.NUMBER) {
            fixed.add(new Column(index, label.strip(), role, true));
        }
    }

    /** The column whose label begins with the words, else a short label that contains them. */
    private int find(Pattern words) {
        for (Column column : answers) {
            if (words.matcher(Labels.fold(column.label())).lookingAt()) {
                return column.index();
            }
        }
        return answers.stream()
                .filter(c -> c.label().length() <= SHORT_LABEL && says(c, words))
                .mapToInt(Column::index)
                .findFirst()
                .orElse(-1);
    }

    private static boolean says(Column column, Pattern words) {
        return column.labelled() && words.matcher(Labels.fold(column.label())).find();
    }

    PlatformLabels dialect() {
        return dialect;
    }

    /** Number of columns the header has. */
    int width() {
        return width;
    }

    /** The platform's column for a role, or -1. */
    int of(Role role) {
        return byRole.getOrDefault(role, -1);
    }

    /** The platform's own columns without the number, in the file's order. */
    List<Column> fixed() {
        return fixed;
    }

    /** The form's fields, in the file's order. */
    List<Column> answers() {
        return answers;
    }

    /** Fields that may hold the project's title. */
    List<Column> titles() {
        return titles;
    }

    /** Fields that may hold names of attached files. */
    List<Column> files() {
        return files;
    }

    int organisationType() {
        return type;
    }

    int domain() {
        return domain;
    }

    int region() {
        return region;
    }

    int track() {
        return track;
    }
}
