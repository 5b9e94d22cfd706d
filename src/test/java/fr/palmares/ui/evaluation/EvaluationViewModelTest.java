package fr.palmares.ui.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.model.CallState;
import fr.palmares.model.Mark;
import fr.palmares.model.Sheet;
import fr.palmares.model.SheetState;
import fr.palmares.ui.ExampleCall;
import fr.palmares.ui.common.I18n;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class EvaluationViewModelTest {
    private final FakeWork work = new FakeWork(ExampleCall.state(12, 0));
    private final Later disk = new Later();
    private final List<Throwable> bugs = new ArrayList<>();
    private final EvaluationViewModel model =
            new EvaluationViewModel(
                    work, new I18n(Locale.FRANCE), disk, Runnable::run, Runnable::run, bugs::add);
    private final SheetViewModel sheet = model.sheet();

    EvaluationViewModelTest() {
        model.start();
    }

    private String number() {
        return model.current().get().number();
    }

    private Sheet recorded(String dossier) {
        return work.state().sheets().values().stream()
                .filter(s -> s.id().dossier().equals(dossier))
                .findFirst()
                .orElse(Sheet.empty(sheet.id()));
    }

    private void type(String digits) {
        digits.chars().forEach(c -> sheet.type((char) c));
    }

    @Test
    void aMarkIsShownAtOnceAndRecordedInItsTurn() {
        String dossier = number();
        type("43");

        assertThat(sheet.shown().get().sheet().marks())
                .containsEntry("impact", Mark.of(4))
                .containsEntry("pertinence-ia", Mark.of(3));
        assertThat(work.recorded).isEmpty();
        assertThat(model.unsaved().get()).isTrue();

        disk.runAll();
        assertThat(work.recorded)
                .containsExactly(dossier + " impact=4", dossier + " pertinence-ia=3");
        assertThat(model.unsaved().get()).isFalse();
    }

    @Test
    void marksOfSeveralDossiersKeepTheirOrderOnTheWayToTheDisk() {
        String first = number();
        type("5");
        model.step(1);
        String second = number();
        type("1");
        model.open(first);
        sheet.mark("impact", Mark.of(2));

        disk.runAll();
        assertThat(work.recorded)
                .containsExactly(first + " impact=5", second + " impact=1", first + " impact=2");
    }

    @Test
    void whenRecordingFailsTheOldMarkIsShownAgainAndASentenceSaysSo() {
        type("4");
        disk.runAll();
        sheet.mark("impact", Mark.of(1));
        assertThat(sheet.shown().get().sheet().marks()).containsEntry("impact", Mark.of(1));

        work.failing(true);
        disk.runAll();

        assertThat(sheet.shown().get().sheet().marks()).containsEntry("impact", Mark.of(4));
        assertThat(model.notice().get().failure()).isTrue();
        assertThat(model.notice().get().text()).contains(number()).contains("pas enregistré");
        assertThat(bugs).isEmpty();
    }

    @Test
    void aSheetIsNotFinishedWhenAMarkBeforeItFailed() {
        type("4444444");
        disk.runAll();
        String dossier = number();
        sheet.mark("impact", Mark.of(1));
        model.finishAndGoOn();
        assertThat(number()).isNotEqualTo(dossier);

        work.failing(true);
        disk.runOne(); // the mark
        work.failing(false);
        disk.runAll(); // the finish that was already waiting

        assertThat(recorded(dossier).declaredFinished()).isFalse();
        assertThat(model.notice().get().failure()).isTrue();

        model.open(dossier);
        sheet.mark("impact", Mark.of(1));
        model.finishAndGoOn();
        disk.runAll();
        assertThat(recorded(dossier).state(work.state().grid())).isEqualTo(SheetState.FINISHED);
    }

    @Test
    void finishingSaysWhatIsMissingAndGoesThere() {
        type("44");
        sheet.activate("accompagnement");
        model.finishAndGoOn();

        assertThat(sheet.active().get()).isEqualTo("defi-technique");
        assertThat(model.notice().get().text())
                .contains("5 critères")
                .contains("Défi technique")
                .contains("Accompagnement");
        assertThat(model.notice().get().failure()).isFalse();
    }

    @Test
    void finishingGoesOnToTheNextOpenDossierOfTheJurorsOrder() {
        List<WorkItem> order = model.list().get().items();
        assertThat(number()).isEqualTo(order.getFirst().number());
        type("4444444");
        model.finishAndGoOn();
        disk.runAll();

        String next =
                order.stream().skip(1).filter(WorkItem::open).findFirst().orElseThrow().number();
        assertThat(number()).isEqualTo(next);
        assertThat(model.list().get().items().getFirst().progress())
                .isEqualTo(WorkItem.Progress.FINISHED);
    }

    @Test
    void allZerosAreAskedAboutBeforeTheSheetIsFinished() {
        String dossier = number();
        type("0000000");
        model.finishAndGoOn();
        assertThat(sheet.asking().get()).isTrue();
        assertThat(number()).isEqualTo(dossier);

        model.abstainEverywhereAndGoOn();
        disk.runAll();

        assertThat(recorded(dossier).marks().values()).containsOnly(Mark.ABSTENTION);
        assertThat(recorded(dossier).state(work.state().grid())).isEqualTo(SheetState.FINISHED);
        assertThat(number()).isNotEqualTo(dossier);
    }

    @Test
    void zerosThatAreMeantAreKept() {
        String dossier = number();
        type("0000000");
        model.finishAndGoOn();
        model.finishAndGoOn();
        disk.runAll();

        assertThat(recorded(dossier).marks().values()).containsOnly(Mark.of(0));
        assertThat(recorded(dossier).declaredFinished()).isTrue();
    }

    @Test
    void abstainingAndWithdrawingAreNotZeros() {
        sheet.abstain();
        assertThat(sheet.active().get()).isEqualTo("pertinence-ia");
        sheet.move(-1);
        sheet.erase();
        disk.runAll();
        assertThat(work.recorded)
                .containsExactly(number() + " impact=nsp", number() + " impact=none");
    }

    @Test
    void undoComesBackToWhatItChanged() {
        String first = number();
        type("4");
        disk.runAll();
        model.step(1);
        assertThat(number()).isNotEqualTo(first);

        model.undo();
        disk.runAll();

        assertThat(number()).isEqualTo(first);
        assertThat(sheet.active().get()).isEqualTo("impact");
        assertThat(sheet.shown().get().sheet().marks()).isEmpty();
    }

    @Test
    void aTextIsRecordedWhenTheHandPausesAndBeforeGoingOn() {
        TextSlot slot = TextSlot.remark(sheet.id(), "impact");
        model.write(slot, "Clair");
        assertThat(model.unsaved().get()).isTrue();
        assertThat(disk.waiting()).isZero();
        model.flush();
        model.write(slot, "Clair et chiffré");
        model.step(1);
        disk.runAll();

        assertThat(work.recorded)
                .containsExactly(
                        slot.sheet().dossier() + " impact:Clair",
                        slot.sheet().dossier() + " impact:Clair et chiffré");
        assertThat(model.unsaved().get()).isFalse();
    }

    @Test
    void aTextThatCouldNotBeRecordedStaysAndIsTriedAgain() {
        TextSlot slot = TextSlot.assessment(sheet.id());
        model.write(slot, "Un beau projet");
        work.failing(true);
        model.step(1);
        disk.runAll();
        assertThat(model.notice().get().failure()).isTrue();
        assertThat(model.text(slot)).isEqualTo("Un beau projet");
        assertThat(model.unsaved().get()).isTrue();

        work.failing(false);
        model.flush();
        disk.runAll();
        assertThat(slot.in(work.state().sheet(slot.sheet()))).isEqualTo("Un beau projet");
        assertThat(model.unsaved().get()).isFalse();
    }

    @Test
    void aRecusedJurorNeitherReadsNorMarks() {
        String dossier = number();
        model.recuse("J’y ai travaillé");
        disk.runAll();

        assertThat(model.current().get().progress()).isEqualTo(WorkItem.Progress.RECUSED);
        assertThat(model.content().get()).isNull();
        type("4");
        disk.runAll();
        assertThat(work.recorded).containsExactly(dossier + " recused:J’y ai travaillé");
    }

    @Test
    void aDossierTakenAwayInViewStaysThereClosedSoThatNoMarkGoesToTheNextOne() {
        String dossier = number();
        type("4");
        disk.runAll();
        work.takeAway(sheet.id());
        assertThat(model.list().get().items()).noneMatch(i -> i.number().equals(dossier));
        assertThat(number()).isEqualTo(dossier);
        assertThat(model.current().get().progress()).isEqualTo(WorkItem.Progress.RECUSED);
        assertThat(model.content().get()).isNull();
        type("5");
        model.finishAndGoOn();
        disk.runAll();
        assertThat(work.recorded).containsExactly(dossier + " impact=4", dossier + " taken away");
        model.step(1);
        assertThat(number()).isNotEqualTo(dossier);
        type("3");
        disk.runAll();
        assertThat(work.recorded).last().isEqualTo(number() + " impact=3");
    }

    @Test
    void anotherJurorHasAnotherList() {
        CallState state = work.state();
        List<String> mine =
                model.list().get().items().stream().map(WorkItem::number).sorted().toList();
        model.choose(state.jurors().get("C"));
        assertThat(model.list().get().items().stream().map(WorkItem::number).sorted().toList())
                .isNotEqualTo(mine);
        assertThat(sheet.id().juror()).isEqualTo("C");
    }

    @Test
    void theListIsFilteredAndSearchedWithoutAccents() {
        type("4");
        model.filterProperty().set(EvaluationViewModel.Filter.DRAFT);
        assertThat(model.shownItems()).extracting(WorkItem::number).containsExactly(number());
        model.filterProperty().set(EvaluationViewModel.Filter.ALL);
        model.searchProperty().set("prefecture");
        assertThat(model.shownItems())
                .allMatch(i -> i.dossier().organisation().contains("Préfecture"));
    }

    @Test
    void otherChangesOfTheCallReachTheScreen() {
        String dossier = number();
        work.mark(sheet.id(), "impact", Mark.of(5));
        assertThat(model.current().get().number()).isEqualTo(dossier);
        assertThat(sheet.shown().get().sheet().marks()).containsEntry("impact", Mark.of(5));
    }
}
