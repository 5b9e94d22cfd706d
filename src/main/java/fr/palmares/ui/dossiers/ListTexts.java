package fr.palmares.ui.dossiers;

import fr.palmares.app.GridRow;
import fr.palmares.app.ImportPreview.FieldChange;
import fr.palmares.app.ListPreview;
import fr.palmares.app.ListPreview.Changed;
import fr.palmares.model.Assignment;
import fr.palmares.model.CallState;
import fr.palmares.model.Criterion;
import fr.palmares.model.Decision;
import fr.palmares.model.DossierHead;
import fr.palmares.model.Eligibility;
import fr.palmares.model.Juror;
import fr.palmares.model.Outcome;
import fr.palmares.model.Recusal;
import fr.palmares.ui.common.I18n;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rows of the call's lists in words: who or what a row is about, and what it says. */
final class ListTexts {
    private final I18n i18n;
    private final CallState state;

    ListTexts(I18n i18n, CallState state) {
        this.i18n = i18n;
        this.state = state;
    }

    /** The tabs of a list's preview. */
    List<PreviewSection> sections(ListPreview<?> preview) {
        List<PreviewLine> refused = new ArrayList<>();
        if (preview.blocked() != null) {
            refused.add(PreviewLine.of("", i18n.messages().sentence(preview.blocked())));
        }
        preview.refused()
                .forEach(r -> refused.add(PreviewLine.of("", i18n.messages().sentence(r))));
        return List.of(
                new PreviewSection("list.created", lines(preview.created()), ""),
                new PreviewSection(
                        "list.updated", preview.updated().stream().map(this::changed).toList(), ""),
                new PreviewSection("list.removed", lines(preview.removed()), "list.removedText"),
                new PreviewSection("list.unchanged", lines(preview.unchanged()), ""),
                new PreviewSection(
                        "import.refused",
                        refused,
                        preview.blocked() == null ? "marks.refusedText" : "list.blockedText"),
                new PreviewSection(
                        "import.notices",
                        preview.notices().stream()
                                .map(r -> PreviewLine.of("", i18n.messages().sentence(r)))
                                .toList(),
                        ""));
    }

    private List<PreviewLine> lines(List<?> rows) {
        return rows.stream().map(this::line).toList();
    }

    private PreviewLine line(Object row) {
        return new PreviewLine(
                strong(row),
                text(row),
                fields(row).values().stream()
                        // what stands in the line's text already is not said twice
                        .filter(v -> !v.isBlank() && !v.equals(text(row)))
                        .collect(Collectors.joining(" · ")),
                List.of());
    }

    private PreviewLine changed(Changed<?> changed) {
        Map<String, String> before = fields(changed.before());
        Map<String, String> after = fields(changed.after());
        List<FieldChange> changes = new ArrayList<>();
        after.forEach(
                (field, value) -> {
                    String was = before.getOrDefault(field, "");
                    if (!was.equals(value)) {
                        changes.add(new FieldChange(field, was, value));
                    }
                });
        return new PreviewLine(strong(changed.after()), text(changed.after()), "", changes);
    }

    /** The code or number by which people know it. */
    private static String strong(Object row) {
        return switch (row) {
            case Juror juror -> juror.code();
            case Recusal recusal -> recusal.dossier();
            case Assignment assignment -> assignment.dossier();
            case Eligibility verdict -> verdict.dossier();
            case Decision decision -> decision.dossier();
            case GridRow(int position, Criterion criterion) -> criterion.code();
            default -> throw new IllegalArgumentException(row.getClass().getName());
        };
    }

    private String text(Object row) {
        return switch (row) {
            case Juror juror -> juror.name();
            case Recusal recusal -> juror(recusal.juror());
            case Assignment assignment -> juror(assignment.juror());
            case Eligibility verdict -> dossier(verdict.dossier());
            case Decision decision -> dossier(decision.dossier());
            case GridRow(int position, Criterion criterion) -> criterion.label().in(i18n.locale());
            default -> "";
        };
    }

    private String juror(String code) {
        Juror juror = state.jurors().get(code);
        return juror == null ? code : juror.name();
    }

    private String dossier(String number) {
        DossierHead head = state.dossiers().get(number);
        return head == null ? "" : head.title().isBlank() ? head.organisation() : head.title();
    }

    /** What a row says, by the field's name, in the order of the file's columns. */
    private Map<String, String> fields(Object row) {
        Map<String, String> fields = new LinkedHashMap<>();
        switch (row) {
            case Juror juror -> {
                fields.put(i18n.say("jury.name"), juror.name());
                fields.put(
                        i18n.say("jury.role"),
                        i18n.say(juror.role() == Juror.Role.CHAIR ? "jury.chair" : "jury.member"));
                fields.put(i18n.say("jury.organisation"), juror.organisation());
                fields.put(i18n.say("jury.email"), juror.email());
                fields.put(i18n.say("jury.expertise"), juror.expertise());
            }
            case Recusal recusal -> {
                fields.put(
                        i18n.say("recusal.interest"),
                        recusal.interest() == null
                                ? ""
                                : i18n.say("interest." + recusal.interest()));
                fields.put(i18n.say("recusal.reason"), recusal.reason());
                fields.put(
                        i18n.say("recusal.declared"),
                        recusal.declared() == null
                                ? ""
                                : i18n.formats().date(recusal.declared().atStartOfDay()));
            }
            case Assignment assignment ->
                    fields.put(i18n.say("list.dossier"), dossier(assignment.dossier()));
            case Eligibility verdict -> {
                fields.put(
                        i18n.say("eligibility.verdict"),
                        i18n.say("report.verdict." + verdict.verdict()));
                fields.put(i18n.say("list.reason"), verdict.reason());
            }
            case Decision decision -> {
                fields.put(i18n.say("list.list"), outcome(decision));
                fields.put(i18n.say("list.motivation"), decision.motivation());
            }
            case GridRow(int position, Criterion criterion) -> {
                fields.put(i18n.say("list.position"), Integer.toString(position));
                fields.put(i18n.say("list.weight"), i18n.formats().plain(criterion.weight()));
                fields.put(
                        i18n.say("grid.counted"),
                        i18n.say(criterion.counted() ? "list.counted" : "list.notCounted"));
                fields.put(
                        i18n.say("grid.threshold"),
                        Stream.ofNullable(criterion.threshold())
                                .map(t -> i18n.formats().plain(t))
                                .collect(Collectors.joining()));
                fields.put(i18n.say("grid.label"), criterion.label().in(i18n.locale()));
            }
            default -> throw new IllegalArgumentException(row.getClass().getName());
        }
        return fields;
    }

    private String outcome(Decision decision) {
        Outcome outcome = decision.outcome();
        return switch (outcome) {
            case LAUREATE -> i18n.say("outcome.laureate");
            case RESERVE ->
                    decision.position() > 0
                            ? i18n.say("outcome.reserveAt", decision.position())
                            : i18n.say("outcome.reserve");
            case NOT_SELECTED -> i18n.say("outcome.notSelected");
            case REVISIT -> i18n.say("outcome.revisit");
        };
    }
}
