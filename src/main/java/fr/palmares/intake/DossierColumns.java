package fr.palmares.intake;

import fr.palmares.intake.Mapping.Target;
import fr.palmares.intake.PlatformLabels.Role;
import fr.palmares.intake.table.Row;
import fr.palmares.intake.table.XlsxReference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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

    /** What a column of a mapping is to whoever reads the rows. */
    private static final Map<Target, Role> ROLES =
            Map.of(
                    Target.NUMBER, Role.NUMBER,
                    Target.TITLE, Role.OTHER,
                    Target.ORGANISATION, Role.COMPANY,
                    Target.SIRET, Role.SIRET,
                    Target.TYPE, Role.OTHER,
                    Target.DOMAIN, Role.OTHER,
                    Target.REGION, Role.OTHER,
                    Target.TRACK, Role.OTHER,
                    Target.STATE, Role.STATE,
                    Target.SUBMITTED, Role.SUBMITTED);

    private final CutTexts cut = new CutTexts();
    private final List<Column> fixed = new ArrayList<>();
    private final List<Column> answers = new ArrayList<>();
    private final Map<Role, Integer> byRole = new EnumMap<>(Role.class);
    private final int width;
    private final int listed;
    private final List<Column> titles;
    private final List<Column> files;
    private final int type;
    private final int domain;
    private final int region;
    private final int track;

    DossierColumns(PlatformLabels dialect, List<String> header) {
        this.width = header.size();
        boolean organisations = dialect.organisations(header);
        List<String> taken = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            String label = header.get(i);
            Role role =
                    taken.contains(Labels.same(label)) ? null : dialect.role(label, organisations);
            add(i, label, role, taken);
        }
        listed = -1;
        titles = answers.stream().filter(c -> says(c, TITLE)).toList();
        files = answers.stream().filter(c -> says(c, FILES)).toList();
        type = find(TYPE);
        domain = find(DOMAIN);
        region = find(REGION);
        track = find(TRACK);
    }

    /**
     * The columns of a table that the platform did not make.
     *
     * @param bands what stands above the header, where it is the results workbook's
     */
    DossierColumns(Mapping mapping, List<String> header, Bands bands) {
        this.width = header.size();
        List<String> taken = new ArrayList<>();
        Map<Integer, Target> targets = new HashMap<>();
        for (Target target : Target.values()) {
            int index = mapping.index(target, header);
            if (index >= 0) {
                targets.putIfAbsent(index, target);
            }
        }
        int lists = -1;
        for (int i = 0; i < header.size(); i++) {
            String label = header.get(i);
            if (cut.continues(i, label)) {
                continue;
            }
            Target target = targets.get(i);
            if (bands.known() && bands.at(i) == Bands.Band.FILES) {
                lists = i;
            } else if (bands.known() && bands.at(i) == Bands.Band.PLATFORM) {
                fixed.add(new Column(i, label.strip(), Role.OTHER, true));
            } else if (bands.known() && target != null) {
                // what the lists show of a dossier is not one of the platform's columns again
                byRole.putIfAbsent(role(target), i);
            } else {
                add(i, label, target == null ? null : role(target), taken);
            }
        }
        listed = lists;
        int title = mapping.index(Target.TITLE, header);
        titles = title < 0 ? List.of() : List.of(new Column(title, "", Role.OTHER, true));
        files = bands.known() ? List.of() : answers.stream().filter(c -> says(c, FILES)).toList();
        type = mapping.index(Target.TYPE, header);
        domain = mapping.index(Target.DOMAIN, header);
        region = mapping.index(Target.REGION, header);
        track = mapping.index(Target.TRACK, header);
    }

    private static Role role(Target target) {
        return ROLES.getOrDefault(target, Role.OTHER);
    }

    /** The whole text of a column, with the columns that go on with it. */
    String text(Row row, int index) {
        return cut.text(row, index);
    }

    private void add(int index, String label, @Nullable Role role, List<String> taken) {
        String same = Labels.same(label);
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

    /** Number of columns the header has. */
    int width() {
        return width;
    }

    /** The same without the columns at the right end that have no label. */
    int labelledWidth() {
        return answers.stream()
                .filter(c -> !c.labelled())
                .map(Column::index)
                .sorted(Comparator.reverseOrder())
                .reduce(width, (most, index) -> index == most - 1 ? index : most);
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

    /** The column that lists the attached files, one a line, or -1. */
    int listed() {
        return listed;
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
