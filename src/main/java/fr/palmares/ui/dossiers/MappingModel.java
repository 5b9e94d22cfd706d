package fr.palmares.ui.dossiers;

import fr.palmares.intake.GuessMapping.Guess;
import fr.palmares.intake.Mapping;
import fr.palmares.intake.Mapping.Target;
import fr.palmares.intake.TableGlance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the columns of an unknown table are said to be, and the dossiers that makes. */
final class MappingModel {
    /**
     * A dossier that the mapping would make.
     *
     * @param values what each chosen column gives
     * @param answers how many other columns hold something
     */
    record Line(String number, Map<Target, String> values, int answers) {
        String value(Target target) {
            return values.getOrDefault(target, "");
        }
    }

    private TableGlance glance;
    private @Nullable Target[] roles;
    private boolean rowNumbers;

    MappingModel(TableGlance glance) {
        this.glance = glance;
        this.roles = guessed(glance);
    }

    /** Another sheet or header of the same file; the guess is made anew. */
    void look(TableGlance other) {
        glance = other;
        roles = guessed(other);
    }

    TableGlance glance() {
        return glance;
    }

    int columns() {
        return roles.length;
    }

    @Nullable Target role(int column) {
        return roles[column];
    }

    /** Says what a column is; null for an answer. No two columns are the same thing. */
    void role(int column, @Nullable Target target) {
        if (target != null) {
            for (int i = 0; i < roles.length; i++) {
                if (roles[i] == target) {
                    roles[i] = null;
                }
            }
        }
        roles[column] = target;
    }

    boolean rowNumbers() {
        return rowNumbers;
    }

    void rowNumbers(boolean take) {
        rowNumbers = take;
    }

    /** Takes over a mapping that was kept; whether the table has all of its columns. */
    boolean take(Mapping kept) {
        @Nullable Target[] wanted = new Target[roles.length];
        for (Map.Entry<Target, String> column : kept.columns().entrySet()) {
            int at = glance.columnOf(column.getValue());
            if (at < 0) {
                return false;
            }
            wanted[at] = column.getKey();
        }
        roles = wanted;
        rowNumbers = kept.rowNumbers();
        return true;
    }

    /** Key of the sentence that says what is missing, or "" when it can be read. */
    String missing() {
        if (glance.guess().headerRow() == 0) {
            return "mapping.empty";
        }
        boolean number = Arrays.asList(roles).contains(Target.NUMBER);
        if (!number && !rowNumbers) {
            return "mapping.noNumber";
        }
        if (number && twice()) {
            return "mapping.twice";
        }
        return "";
    }

    /** Key of what is worth knowing though it can be read, or "". */
    String worthKnowing() {
        return Arrays.asList(roles).contains(Target.TITLE) ? "" : "mapping.noTitle";
    }

    private boolean twice() {
        Set<String> seen = new HashSet<>();
        return lines().stream().map(Line::number).anyMatch(n -> !n.isEmpty() && !seen.add(n));
    }

    /** The mapping as it was said. */
    Mapping mapping(String name) {
        Map<Target, String> columns = new EnumMap<>(Target.class);
        for (int i = 0; i < roles.length; i++) {
            Target role = roles[i];
            if (role != null) {
                columns.put(role, glance.columnName(i));
            }
        }
        boolean number = columns.containsKey(Target.NUMBER);
        return new Mapping(
                name.strip(),
                glance.sheets().get(glance.sheet()),
                glance.guess().headerRow(),
                !number && rowNumbers,
                columns);
    }

    /** The dossiers that the first rows would make. */
    List<Line> lines() {
        Guess guess = glance.guess();
        List<Line> lines = new ArrayList<>();
        for (int r = 0; r < guess.rows().size(); r++) {
            List<String> row = guess.rows().get(r);
            Map<Target, String> values = new EnumMap<>(Target.class);
            int answers = 0;
            for (int c = 0; c < Math.min(roles.length, row.size()); c++) {
                Target role = roles[c];
                if (role != null) {
                    values.put(role, row.get(c).strip());
                } else if (!row.get(c).isBlank()) {
                    answers++;
                }
            }
            String number =
                    Arrays.asList(roles).contains(Target.NUMBER)
                            ? values.getOrDefault(Target.NUMBER, "")
                            : rowNumbers ? Integer.toString(guess.rowNumbers().get(r)) : "";
            lines.add(new Line(number, values, answers));
        }
        return lines;
    }

    private static @Nullable Target[] guessed(TableGlance glance) {
        @Nullable Target[] roles = new Target[glance.guess().header().size()];
        glance.guess()
                .mapping()
                .columns()
                .forEach(
                        (target, name) -> {
                            int at = glance.columnOf(name);
                            if (at >= 0) {
                                roles[at] = target;
                            }
                        });
        return roles;
    }
}
