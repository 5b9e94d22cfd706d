package fr.palmares.app;

import fr.palmares.model.CallState;
import fr.palmares.model.DossierHead;
import fr.palmares.model.Refused;
import fr.palmares.model.Track;
import fr.palmares.ranking.Ranked;
import fr.palmares.ranking.Ranking;
import fr.palmares.text.Formats;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statement of reasons with fields between braces, {@code {rang}} or {@code {rank}}, and what
 * stands in their place for one dossier. The figures are those of the ranking of the round in view,
 * in each track by itself.
 */
public final class ReasonWords {
    /** What a statement may name, in French and in English. */
    public enum Field {
        DOSSIER("dossier", "dossier"),
        TITLE("titre", "title"),
        ORGANISATION("organisme", "organisation"),
        RANK("rang", "rank"),
        RANKED("classés", "ranked"),
        MARK("note", "mark"),
        TRACK("volet", "track"),
        SEATS("places", "seats");

        private final String fr;
        private final String en;

        Field(String fr, String en) {
            this.fr = fr;
            this.en = en;
        }

        /** As it is written in a language: {@code {rang}}. */
        public String in(Locale locale) {
            return "{" + (locale.getLanguage().equals("fr") ? fr : en) + "}";
        }

        private static Optional<Field> named(String name) {
            String plain = name.strip().toLowerCase(Locale.ROOT);
            return Arrays.stream(values())
                    .filter(f -> f.fr.equals(plain) || f.en.equals(plain))
                    .findFirst();
        }
    }

    private static final Pattern BRACES = Pattern.compile("\\{([^{}]*)\\}");

    private final CallState state;
    private final Locale locale;
    private final Formats formats;
    private final Map<String, Ranking> rankings = new HashMap<>();

    /**
     * @param locale in which figures and the track's name are written
     */
    public ReasonWords(CallState state, Locale locale) {
        this.state = state;
        this.locale = locale;
        this.formats = new Formats(locale);
    }

    /**
     * Nothing but known fields stands between braces.
     *
     * @throws Refused naming the first that is unknown
     */
    static void check(String text) {
        BRACES.matcher(text).results().forEach(ReasonWords::field);
    }

    private static Field field(MatchResult found) {
        return Field.named(found.group(1))
                .orElseThrow(
                        () ->
                                new Refused(
                                        "refused.reason.field",
                                        found.group(),
                                        String.join(", ", fields(Locale.FRANCE)),
                                        String.join(", ", fields(Locale.UK))));
    }

    /** Every field as it is written in a language. */
    public static List<String> fields(Locale locale) {
        return Arrays.stream(Field.values()).map(f -> f.in(locale)).toList();
    }

    /**
     * The statement for one dossier.
     *
     * @throws Refused for an unknown field, or one that the dossier has nothing for
     */
    public String of(String dossier, String text) {
        return BRACES.matcher(text)
                .replaceAll(
                        found ->
                                Matcher.quoteReplacement(
                                        value(field(found), dossier)
                                                .orElseThrow(
                                                        () ->
                                                                new Refused(
                                                                        "refused.reason.value",
                                                                        found.group(),
                                                                        dossier))));
    }

    /** As {@link #of}, with what it would refuse left as it is written. */
    public String shown(String dossier, String text) {
        return BRACES.matcher(text)
                .replaceAll(
                        found ->
                                Matcher.quoteReplacement(
                                        Field.named(found.group(1))
                                                .flatMap(f -> value(f, dossier))
                                                .orElse(found.group())));
    }

    private Optional<String> value(Field field, String dossier) {
        Optional<DossierHead> head = Optional.ofNullable(state.dossiers().get(dossier));
        Optional<Track> track = state.track(dossier);
        return switch (field) {
            case DOSSIER -> Optional.of(dossier);
            case TITLE -> head.map(DossierHead::title).filter(t -> !t.isBlank());
            case ORGANISATION -> head.map(DossierHead::organisation).filter(t -> !t.isBlank());
            case RANK -> row(dossier).map(Ranked::place).map(formats::count);
            case RANKED ->
                    ranking(dossier)
                            .map(r -> r.rows().stream().map(Ranked::place))
                            .map(all -> formats.count(all.filter(Objects::nonNull).count()));
            case MARK -> row(dossier).map(Ranked::score).map(formats::score);
            case TRACK -> track.map(t -> t.name().in(locale));
            case SEATS ->
                    Optional.of(track.map(Track::seats).orElseGet(() -> state.rules().seats()))
                            .filter(seats -> seats > 0)
                            .map(formats::count);
        };
    }

    private Optional<Ranked> row(String dossier) {
        return ranking(dossier).flatMap(r -> r.row(dossier));
    }

    /** The ranking that the dossier stands in; none for one that runs in no track. */
    private Optional<Ranking> ranking(String dossier) {
        if (state.rules().tracks().isEmpty()) {
            return Optional.of(rankings.computeIfAbsent("", t -> Ranking.of(state)));
        }
        return state.track(dossier)
                .map(
                        track ->
                                rankings.computeIfAbsent(
                                        track.code(), t -> Ranking.within(state, track)));
    }
}
