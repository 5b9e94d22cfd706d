package fr.palmares.ui.dossiers;

import fr.palmares.app.ImportPlan;
import fr.palmares.app.ImportPreview.FieldChange;
import fr.palmares.app.RecordMarks.Change;
import fr.palmares.model.CallState;
import fr.palmares.model.Criterion;
import fr.palmares.model.DossierHead;
import fr.palmares.model.Juror;
import fr.palmares.model.Mark;
import fr.palmares.model.Refused;
import fr.palmares.ui.common.I18n;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Marks that came by mail in words: what they would give, change and leave. */
final class MarkTexts {
    private final I18n i18n;
    private final CallState state;

    MarkTexts(I18n i18n, CallState state) {
        this.i18n = i18n;
        this.state = state;
    }

    List<PreviewSection> sections(ImportPlan.Marks marks) {
        return List.of(
                new PreviewSection("marks.created", changes(marks.preview().created()), ""),
                new PreviewSection(
                        "marks.changed", changes(marks.preview().changed()), "marks.changedText"),
                new PreviewSection(
                        "marks.refused", sentences(marks.refused()), "marks.refusedText"),
                new PreviewSection("import.notices", sentences(marks.notices()), ""));
    }

    private List<PreviewLine> changes(List<Change> changes) {
        List<PreviewLine> lines = new ArrayList<>();
        for (Change change : changes) {
            DossierHead head = state.dossiers().get(change.row().dossier());
            Juror juror = state.jurors().get(change.row().juror());
            String criterion =
                    state.grid()
                            .criterion(change.row().criterion())
                            .map(Criterion::shortLabel)
                            .map(label -> label.in(i18n.locale()))
                            .orElse(change.row().criterion());
            lines.add(
                    new PreviewLine(
                            change.row().dossier(),
                            head == null ? "" : head.organisation(),
                            juror == null ? change.row().juror() : juror.name(),
                            List.of(
                                    new FieldChange(
                                            criterion,
                                            mark(change.before()),
                                            mark(change.after())))));
        }
        return lines;
    }

    private String mark(@Nullable Mark mark) {
        return switch (mark) {
            case null -> "";
            case Mark.Abstention() -> i18n.say("evaluation.nsp");
            case Mark.Given(int steps) -> i18n.formats().plain(state.grid().scale().value(steps));
        };
    }

    private List<PreviewLine> sentences(List<Refused> refused) {
        return refused.stream().map(r -> PreviewLine.of("", i18n.messages().sentence(r))).toList();
    }
}
