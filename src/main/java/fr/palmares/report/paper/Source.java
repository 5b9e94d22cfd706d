package fr.palmares.report.paper;

import fr.palmares.model.Answer;
import fr.palmares.model.CallState;
import fr.palmares.model.Criterion;
import fr.palmares.model.Decision;
import fr.palmares.model.Dossier;
import fr.palmares.model.DossierHead;
import fr.palmares.model.Fraction;
import fr.palmares.model.Juror;
import fr.palmares.model.Outcome;
import fr.palmares.ranking.Ranked;
import fr.palmares.ranking.Ranking;
import fr.palmares.report.document.Block;
import fr.palmares.report.document.Document;
import fr.palmares.text.Formats;
import fr.palmares.text.Messages;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What all documents are written from, so that they cannot disagree.
 *
 * @param ranking of this state, by its grid and rules
 * @param dossiers with their texts, by number; one that is missing has only its head
 * @param at when they are made; its zone is the one times are shown in
 */
public record Source(
        CallState state,
        Ranking ranking,
        Map<String, Dossier> dossiers,
        Messages messages,
        Formats formats,
        ZonedDateTime at) {

    String say(String key, Object... arguments) {
        return messages.get("report." + key, arguments);
    }

    Locale locale() {
        return messages.locale();
    }

    /** A document of this call. */
    Document document(String title, boolean wide, List<Block> blocks) {
        return new Document(
                title,
                say("paper.subtitle", state.call().name(), roundName()),
                say("paper.footer", state.call().name(), stateInWords()),
                say("paper.page"),
                messages.get("app.name"),
                locale(),
                wide,
                blocks);
    }

    String roundName() {
        return state.round().name().in(locale());
    }

    /** « État des notes n° 214, 12 juin 2026 à 18:02 ». */
    String stateInWords() {
        return say(
                "paper.state",
                formats.count(state.journal().entries()),
                formats.dateTime(LocalDateTime.ofInstant(state.journal().at(), at.getZone())));
    }

    String today() {
        return formats.date(at.toLocalDateTime());
    }

    /** The same day as letters are dated. */
    String letterDate() {
        return formats.letterDate(at.toLocalDate());
    }

    /** A moment, as clocks show it where the document is made. */
    String moment(Instant when) {
        return formats.dateTime(LocalDateTime.ofInstant(when, at.getZone()));
    }

    /** The time of day of a moment. */
    String hour(Instant when) {
        return formats.time(when.atZone(at.getZone()));
    }

    DossierHead head(String number) {
        DossierHead head = state.dossiers().get(number);
        return head == null ? Dossier.named(number, "").head() : head;
    }

    /** The dossier with its texts, or what its head knows. */
    Dossier dossier(String number) {
        Dossier dossier = dossiers.get(number);
        return dossier == null ? Dossier.named(number, head(number).title()) : dossier;
    }

    @Nullable Ranked ranked(String dossier) {
        return ranking.row(dossier).orElse(null);
    }

    Optional<Decision> decision(String dossier) {
        return Optional.ofNullable(state.decisions().get(dossier));
    }

    /** What a dossier's decision has come to; empty without one, or when it withdrew since. */
    Optional<Outcome> outcome(String dossier) {
        return state.outcome(dossier);
    }

    /**
     * Dossiers that stand on a list now, after withdrawals and promotions, in the order of the
     * ranking; a reserve by its positions.
     */
    List<DossierHead> decided(Outcome outcome) {
        return inOrder(d -> outcome(d.number()).filter(x -> x == outcome).isPresent());
    }

    /** Dossiers that the committee put on a list, whatever happened since; likewise. */
    List<DossierHead> asDecided(Outcome outcome) {
        return inOrder(d -> decision(d.number()).filter(x -> x.outcome() == outcome).isPresent());
    }

    private List<DossierHead> inOrder(Predicate<DossierHead> which) {
        return state.ranked().stream()
                .filter(which)
                .sorted(
                        Comparator.<DossierHead>comparingInt(d -> position(d.number()))
                                .thenComparingInt(d -> row(d.number())))
                .toList();
    }

    private int position(String dossier) {
        return decision(dossier).map(Decision::position).orElse(0);
    }

    private int row(String dossier) {
        List<Ranked> rows = ranking.rows();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).dossier().equals(dossier)) {
                return i;
            }
        }
        return rows.size();
    }

    String motivation(String dossier) {
        return decision(dossier).map(Decision::motivation).orElse("");
    }

    String shortLabel(Criterion criterion) {
        String label = criterion.shortLabel().in(locale());
        return label.isBlank() ? criterion.code() : label;
    }

    String shortLabel(String code) {
        return ranking.grid().criterion(code).map(this::shortLabel).orElse(code);
    }

    String juror(String code) {
        Juror juror = state.jurors().get(code);
        return juror == null ? code : juror.name();
    }

    String score(@Nullable Fraction score) {
        return score == null ? say("paper.none") : formats.score(score);
    }

    /** « 6 » or « 6 ex æquo », or a dash. */
    String place(@Nullable Ranked row) {
        if (row == null || row.place() == null) {
            return say("paper.none");
        }
        return row.tiedWith().isEmpty()
                ? formats.count(row.place())
                : say("paper.place.tied", formats.count(row.place()));
    }

    /** The list a dossier ends on; "" as long as nothing is decided. */
    String list(String dossier) {
        if (state.inadmissible(dossier)) {
            return say("paper.list.inadmissible");
        }
        if (state.procedure().acts().withdrawn(dossier)) {
            return say("paper.list.withdrawn");
        }
        if (outcome(dossier).filter(Outcome.LAUREATE::equals).isPresent()) {
            return say("paper.list.LAUREATE");
        }
        return decision(dossier)
                .map(
                        d ->
                                d.place().isPresent()
                                        ? say("paper.list.reserve.position", d.place().getAsInt())
                                        : say("paper.list." + d.outcome()))
                .orElse(say("paper.list.undecided"));
    }

    /** The first answer whose label has one of these words, or "". */
    String answer(String number, String key) {
        return answered(number, key).map(Answer::value).orElse("");
    }

    /** The same with its label. */
    Optional<Answer> answered(String number, String key) {
        List<String> words = List.of(say("paper.answer." + key).split("\\|"));
        return dossier(number).answers().stream()
                .filter(
                        a ->
                                words.stream()
                                        .anyMatch(
                                                w ->
                                                        a.label()
                                                                .toLowerCase(Locale.FRENCH)
                                                                .replace('\'', '’')
                                                                .contains(w)))
                .filter(a -> !a.value().isBlank())
                .findFirst();
    }
}
