package fr.palmares.ui.jury;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palmares.model.Criterion;
import fr.palmares.model.Mark;
import fr.palmares.model.SheetId;
import fr.palmares.ui.ExampleCall;
import java.util.List;
import org.junit.jupiter.api.Test;

class DoubleEntryViewModelTest {
    private final DoubleEntryViewModel model =
            new DoubleEntryViewModel(
                    ExampleCall.state(3, 2), new SheetId("selection", "none-yet", "nobody"));

    @Test
    void typingsThatAgreeAreKeptHoweverTheyAreWritten() {
        List<Criterion> criteria = model.criteria();
        for (Criterion criterion : criteria) {
            model.first(criterion.code(), "3");
            model.second(criterion.code(), " 3,0 ");
        }
        model.first(criteria.getFirst().code(), "nsp");
        model.second(criteria.getFirst().code(), "N");
        assertThat(model.differences()).isZero();
        assertThat(model.agreed())
                .hasSameSizeAs(criteria)
                .containsEntry(criteria.getFirst().code(), Mark.ABSTENTION)
                .containsEntry(criteria.getLast().code(), Mark.of(3));
    }

    @Test
    void whatDiffersIsSaidAndKeepsEverythingBack() {
        String criterion = model.criteria().getFirst().code();
        model.first(criterion, "3");
        model.second(criterion, "4");
        assertThat(model.differences()).isEqualTo(1);
        assertThat(model.lines().getFirst().same()).isFalse();
        assertThatThrownBy(model::agreed).isInstanceOf(IllegalStateException.class);
        model.second(criterion, "");
        assertThat(model.differences()).isEqualTo(1);
    }

    @Test
    void whatIsNoMarkNeverAgreesEvenWithItself() {
        String criterion = model.criteria().getFirst().code();
        model.first(criterion, "9");
        model.second(criterion, "9");
        assertThat(model.said("9")).isEqualTo(DoubleEntryViewModel.Said.WRONG);
        assertThat(model.differences()).isEqualTo(1);
    }
}
