package fr.palmares.ui.jury;

import fr.palmares.model.CallState;
import fr.palmares.model.Criterion;
import fr.palmares.model.Mark;
import fr.palmares.model.Refused;
import fr.palmares.model.Sheet;
import fr.palmares.model.SheetId;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One sheet typed twice from paper: the second typing is compared with the first, and nothing is
 * kept as long as they differ. Where the sheet is marked already, its marks are the first typing.
 */
final class DoubleEntryViewModel {
    /** What one typing says of one criterion. */
    enum Said {
        NOTHING,
        /** Neither a mark of the scale nor an abstention. */
        WRONG,
        MARK
    }

    /** Both typings of one criterion. */
    record Line(Criterion criterion, String first, String second, boolean same) {}

    private final CallState state;
    private final SheetId sheet;
    private final Map<String, String> first = new LinkedHashMap<>();
    private final Map<String, String> second = new LinkedHashMap<>();
    private final boolean recorded;

    DoubleEntryViewModel(CallState state, SheetId sheet) {
        this.state = state;
        this.sheet = sheet;
        Sheet now = state.sheet(sheet);
        this.recorded = !now.marks().isEmpty();
        now.marks().forEach((criterion, mark) -> first.put(criterion, written(mark)));
    }

    SheetId sheet() {
        return sheet;
    }

    List<Criterion> criteria() {
        return state.grid().criteria();
    }

    /** Whether the marks on record are the first typing. */
    boolean recorded() {
        return recorded;
    }

    void first(String criterion, String typed) {
        first.put(criterion, typed);
    }

    void second(String criterion, String typed) {
        second.put(criterion, typed);
    }

    Said said(String typed) {
        if (typed.isBlank()) {
            return Said.NOTHING;
        }
        return mark(typed).isPresent() ? Said.MARK : Said.WRONG;
    }

    /** Both typings, criterion by criterion. */
    List<Line> lines() {
        return criteria().stream()
                .map(
                        c -> {
                            String one = first.getOrDefault(c.code(), "");
                            String two = second.getOrDefault(c.code(), "");
                            boolean readable = said(one) != Said.WRONG && said(two) != Said.WRONG;
                            return new Line(c, one, two, readable && mark(one).equals(mark(two)));
                        })
                .toList();
    }

    /** Criteria on which the typings differ. */
    long differences() {
        return lines().stream().filter(l -> !l.same()).count();
    }

    /**
     * The marks that both typings say, by criterion.
     *
     * @throws IllegalStateException as long as they differ
     */
    Map<String, Mark> agreed() {
        if (differences() > 0) {
            throw new IllegalStateException("the typings differ");
        }
        Map<String, Mark> marks = new LinkedHashMap<>();
        second.forEach((criterion, typed) -> mark(typed).ifPresent(m -> marks.put(criterion, m)));
        return marks;
    }

    private Optional<Mark> mark(String typed) {
        String text = typed.strip().toUpperCase(Locale.ROOT);
        if (text.equals("N") || text.equals("NSP")) {
            return Optional.of(Mark.ABSTENTION);
        }
        try {
            return Optional.of(
                    Mark.of(state.grid().scale().stepsOf(new BigDecimal(text.replace(',', '.')))));
        } catch (NumberFormatException | Refused e) {
            return Optional.empty(); // what it is not is said by its line
        }
    }

    private String written(Mark mark) {
        return switch (Objects.requireNonNull(mark)) {
            case Mark.Given(int steps) -> state.grid().scale().value(steps).toPlainString();
            case Mark.Abstention() -> "NSP";
        };
    }
}
