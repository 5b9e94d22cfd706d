package fr.palmares.report;

import fr.palmares.model.CallState;
import fr.palmares.model.Criterion;
import fr.palmares.model.Decision;
import fr.palmares.model.Dossier;
import fr.palmares.model.DossierHead;
import fr.palmares.model.Juror;
import fr.palmares.model.Rules;
import fr.palmares.ranking.Ranked;
import fr.palmares.ranking.Ranking;
import fr.palmares.text.Formats;
import fr.palmares.text.Messages;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the sheets of one workbook are written from, and what they all look up. */
final class Material {
    /**
     * Most ranked dossiers for which ranks are formulas: every rank looks at every dossier. At
     * 1,000 a spreadsheet follows a change of weight in seconds, at 2,000 in half a minute.
     */
    static final int LIVE_LIMIT = 1_000;

    final CallState state;
    final Ranking ranking;
    final Map<String, Dossier> dossiers;
    final Messages messages;
    final Formats formats;
    final ZonedDateTime at;
    final List<SheetLine> lines;
    private final Map<String, Integer> order = new HashMap<>();
    private final Map<String, Ranked> ranked = new HashMap<>();

    Material(
            CallState state,
            Ranking ranking,
            Map<String, Dossier> dossiers,
            Messages messages,
            Formats formats,
            ZonedDateTime at) {
        this.state = state;
        this.ranking = ranking;
        this.dossiers = dossiers;
        this.messages = messages;
        this.formats = formats;
        this.at = at;
        for (DossierHead head : state.dossiers().values()) {
            order.put(head.number(), order.size() + 1);
        }
        for (Ranked row : ranking.rows()) {
            ranked.put(row.dossier(), row);
        }
        this.lines = SheetLines.of(this);
    }

    /** Whether totals and ranks are formulas: the default rule, and not too many dossiers. */
    boolean live() {
        return defaultRule() && !ranking.rows().isEmpty() && ranking.rows().size() <= LIVE_LIMIT;
    }

    boolean defaultRule() {
        return ranking.rules().method() == Rules.Method.MEAN
                && ranking.rules().abstentions() == Rules.Abstentions.LEAVE_OUT;
    }

    List<Criterion> criteria() {
        return ranking.grid().criteria();
    }

    /** Rank of receipt from 1. */
    int order(String dossier) {
        return order.getOrDefault(dossier, 0);
    }

    @Nullable Ranked ranked(String dossier) {
        return ranked.get(dossier);
    }

    Optional<Decision> decision(String dossier) {
        return Optional.ofNullable(state.decisions().get(dossier));
    }

    /** What is known of a dossier in short; an empty head for a number that is not in the call. */
    DossierHead head(String number) {
        DossierHead head = state.dossiers().get(number);
        return head == null ? Dossier.named(number, "").head() : head;
    }

    String jurorName(String code) {
        Juror juror = state.jurors().get(code);
        return juror == null ? code : juror.name();
    }

    Locale locale() {
        return messages.locale();
    }

    String say(String key, Object... arguments) {
        return messages.get("report." + key, arguments);
    }

    String shortLabel(Criterion criterion) {
        String label = criterion.shortLabel().in(locale());
        return label.isBlank() ? criterion.code() : label;
    }

    String shortLabel(String code) {
        return ranking.grid().criterion(code).map(this::shortLabel).orElse(code);
    }

    /** The list a dossier ends on, or what the ranking alone would give, said as such. */
    String list(String dossier) {
        Optional<Decision> decision = decision(dossier);
        if (decision.isPresent()) {
            return say("outcome." + decision.get().outcome());
        }
        Ranked row = ranked(dossier);
        return row == null || row.list() == null ? "" : say("proposed." + row.list());
    }

    double points(int steps) {
        return ranking.grid().scale().value(steps).doubleValue();
    }

    double min() {
        return ranking.grid().scale().min().doubleValue();
    }

    double step() {
        return ranking.grid().scale().step().doubleValue();
    }

    /** Names of the sheets by key, in the workbook's language. */
    String sheetName(String key) {
        return Objects.requireNonNull(say("sheet." + key));
    }
}
