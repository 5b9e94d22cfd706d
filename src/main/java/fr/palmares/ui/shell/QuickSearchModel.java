package fr.palmares.ui.shell;

import fr.palmares.model.CallState;
import fr.palmares.model.DossierHead;
import fr.palmares.model.Juror;
import fr.palmares.ui.common.CallModel;
import fr.palmares.ui.common.Find;
import fr.palmares.ui.common.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Finds screens, acts, dossiers and jurors by words. */
public final class QuickSearchModel {
    /** What kind of thing was found; names the key of its word. */
    public enum Kind {
        SCREEN,
        ACTION,
        DOSSIER,
        JUROR
    }

    /** Something found, and what choosing it does. */
    public record Hit(Kind kind, String title, String detail, Runnable choose) {}

    private static final int MOST = 12;

    private final CallModel call;
    private final Ui ui;
    private final Runnable undo;
    private final Runnable redo;

    public QuickSearchModel(CallModel call, Ui ui, Runnable undo, Runnable redo) {
        this.call = call;
        this.ui = ui;
        this.undo = undo;
        this.redo = redo;
    }

    /** What matches, at most twelve, screens and acts first. Without words: the screens. */
    public List<Hit> find(String words) {
        Locale locale = ui.i18n().locale();
        List<Hit> hits = new ArrayList<>(matching(screens(), words, locale));
        if (!words.isBlank()) {
            hits.addAll(matching(acts(), words, locale));
            hits.addAll(matching(dossiers(call.now()), words, locale));
            hits.addAll(matching(jurors(call.now()), words, locale));
        }
        return hits.stream().limit(MOST).toList();
    }

    private static List<Hit> matching(Stream<Hit> hits, String words, Locale locale) {
        return hits.filter(
                        h ->
                                words.isBlank()
                                        || Find.matches(
                                                Find.plain(h.title() + " " + h.detail(), locale),
                                                words,
                                                locale))
                .limit(MOST)
                .toList();
    }

    private Stream<Hit> screens() {
        return Screens.all().stream()
                .map(
                        e ->
                                new Hit(
                                        Kind.SCREEN,
                                        ui.i18n().say(e.key()),
                                        "",
                                        () -> ui.navigator().show(e.id())));
    }

    private Stream<Hit> acts() {
        return Stream.of(
                act("common.undo", undo),
                act("common.redo", redo),
                act(
                        "appearance.light",
                        () -> ui.theme().scheme(fr.palmares.ui.common.Preferences.Scheme.LIGHT)),
                act(
                        "appearance.dark",
                        () -> ui.theme().scheme(fr.palmares.ui.common.Preferences.Scheme.DARK)),
                act("dossiers.import", () -> ui.navigator().show("dossiers")),
                act("results.export", () -> ui.navigator().show("results")));
    }

    private Hit act(String key, Runnable action) {
        return new Hit(Kind.ACTION, ui.i18n().say(key), "", action);
    }

    private Stream<Hit> dossiers(CallState state) {
        return state.dossiers().values().stream().map(this::dossier);
    }

    private Hit dossier(DossierHead head) {
        return new Hit(
                Kind.DOSSIER,
                head.organisation().isEmpty() ? head.title() : head.organisation(),
                head.number() + " · " + head.title(),
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
                        .reduce((a, b) -> a + " · " + b)
                        .orElse(juror.code()),
                () -> ui.navigator().show("jury"));
    }
}
