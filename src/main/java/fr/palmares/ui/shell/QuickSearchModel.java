package fr.palmares.ui.shell;

import fr.palmares.model.CallState;
import fr.palmares.model.DossierHead;
import fr.palmares.model.Juror;
import fr.palmares.ui.common.CallModel;
import fr.palmares.ui.common.Find;
import fr.palmares.ui.common.Ui;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds screens, acts, dossiers and jurors by words. */
public final class QuickSearchModel {
    /** What kind of thing was found, in the order in which equally good ones are shown. */
    public enum Kind {
        SCREEN("search.screen"),
        ACTION("search.action"),
        DOSSIER("search.dossier"),
        JUROR("search.juror");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        /** Key of its word. */
        public String key() {
            return key;
        }
    }

    /**
     * Something found, and what choosing it does.
     *
     * @param number the dossier's number or the juror's code, as they are typed to find them; or ""
     * @param keys its shortcut, as people read it, or ""
     */
    public record Hit(
            Kind kind, String title, String detail, String number, String keys, Runnable choose) {}

    /** Something that can be done now, as the search shows it. */
    public record Act(String title, String where, String keys, Runnable run) {}

    /** What there is to find at one moment, made ready to be searched at every key. */
    public final class Index {
        private final List<Entry> entries;

        private Index(List<Hit> hits) {
            Locale locale = ui.i18n().locale();
            entries =
                    hits.stream()
                            .map(
                                    hit ->
                                            new Entry(
                                                    hit,
                                                    Find.plain(hit.title(), locale),
                                                    Find.plain(hit.detail(), locale),
                                                    Find.plain(hit.number(), locale)))
                            .toList();
        }

        /**
         * What holds every word, best first: what is named so, what begins so, what has words that
         * begin so, then the rest. Without words: the screens, then what can be done.
         */
        public List<Hit> find(String words) {
            Locale locale = ui.i18n().locale();
            String plain = Find.plain(words, locale).strip();
            if (plain.isEmpty()) {
                return entries.stream()
                        .map(Entry::hit)
                        .filter(h -> h.kind() == Kind.SCREEN || h.kind() == Kind.ACTION)
                        .limit(MOST)
                        .toList();
            }
            List<String> wanted = List.of(plain.split("\\s+"));
            return entries.stream()
                    .filter(e -> wanted.stream().allMatch(e::holds))
                    .sorted(
                            Comparator.<Entry>comparingInt(e -> e.distance(plain, wanted))
                                    .thenComparing(e -> e.hit().kind()))
                    .limit(MOST)
                    .map(Entry::hit)
                    .toList();
        }
    }

    private record Entry(Hit hit, String title, String detail, String number) {
        boolean holds(String word) {
            return title.contains(word) || detail.contains(word) || number.contains(word);
        }

        /** How far it is from what was typed; 0 is that and nothing else. */
        int distance(String plain, List<String> words) {
            if (title.equals(plain) || number.equals(plain)) {
                return 0;
            }
            if (title.startsWith(plain) || number.startsWith(plain)) {
                return 1;
            }
            if (words.stream().allMatch(w -> begins(title, w))) {
                return 2;
            }
            if (words.stream().allMatch(title::contains)) {
                return 3;
            }
            return words.stream().allMatch(w -> begins(title, w) || begins(detail, w)) ? 4 : 5;
        }

        private static boolean begins(String text, String word) {
            for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
                if (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1))) {
                    return true;
                }
            }
            return false;
        }
    }

    private static final int MOST = 60;

    private final CallModel call;
    private final Ui ui;
    private final List<Screens.Entry> screens;
    private final boolean copy;
    private final Supplier<List<Act>> acts;

    /**
     * @param copy whether the call is a juror's copy, which shows one screen and no jury
     * @param acts what can be done at the moment
     */
    public QuickSearchModel(CallModel call, Ui ui, boolean copy, Supplier<List<Act>> acts) {
        this.call = call;
        this.ui = ui;
        this.copy = copy;
        this.screens =
                Screens.all().stream()
                        .filter(e -> !copy || e.id().equals(Screens.OF_A_COPY))
                        .toList();
        this.acts = acts;
    }

    /** What there is to find now. */
    public Index index() {
        List<Hit> all = new ArrayList<>();
        screens().forEach(all::add);
        acts().forEach(all::add);
        dossiers(call.now()).forEach(all::add);
        if (!copy) {
            jurors(call.now()).forEach(all::add);
        }
        return new Index(all);
    }

    private Stream<Hit> screens() {
        return screens.stream()
                .map(
                        e ->
                                new Hit(
                                        Kind.SCREEN,
                                        ui.i18n().say(e.key()),
                                        "",
                                        "",
                                        "",
                                        () -> ui.navigator().show(e.id())));
    }

    private Stream<Hit> acts() {
        return acts.get().stream()
                .map(a -> new Hit(Kind.ACTION, a.title(), a.where(), "", a.keys(), a.run()));
    }

    private Stream<Hit> dossiers(CallState state) {
        return state.dossiers().values().stream().map(this::dossier);
    }

    private Hit dossier(DossierHead head) {
        return new Hit(
                Kind.DOSSIER,
                head.organisation().isEmpty() ? head.title() : head.organisation(),
                head.organisation().isEmpty()
                        ? head.number()
                        : head.number() + " · " + head.title(),
                head.number(),
                "",
                () -> ui.navigator().showDossier("dossiers", head.number()));
    }

    private Stream<Hit> jurors(CallState state) {
        return state.jurors().values().stream().map(this::juror);
    }

    private Hit juror(Juror juror) {
        return new Hit(
                Kind.JUROR,
                juror.name(),
                Stream.of(juror.organisation(), juror.expertise())
                        .filter(s -> !s.isEmpty())
                        .collect(Collectors.joining(" · ")),
                juror.code(),
                "",
                () -> ui.navigator().showJuror(juror.code()));
    }
}
