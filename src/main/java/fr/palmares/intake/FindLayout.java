package fr.palmares.intake;

import fr.palmares.intake.GuessMapping.Guess;
import fr.palmares.intake.Mapping.Target;
import fr.palmares.intake.table.HeaderRule;
import fr.palmares.intake.table.SheetRows;
import fr.palmares.intake.table.TableSource;
import fr.palmares.model.Place;
import fr.palmares.model.Refused;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds out what a file's tables are: the platform's, a mapped one, one that can be guessed. */
final class FindLayout {
    private static final String SHEET = "Dossiers";
    private static final HeaderRule NUMBERED = (row, labels) -> PlatformLabels.of(labels) != null;

    private final TableSource source;
    private final ReadOptions options;
    private final List<Problem> notices;

    FindLayout(TableSource source, ReadOptions options, List<Problem> notices) {
        this.source = source;
        this.options = options;
        this.notices = notices;
    }

    /**
     * Looks at the sheets.
     *
     * @throws Refused when there is no dossier to be found, with what to do
     */
    Layout find() {
        Mapping given = options.mapping();
        if (given != null) {
            Layout mapped = mapped(given);
            if (mapped != null) {
                return mapped;
            }
        }
        int sheet = mainSheet();
        try (SheetRows rows = source.open(sheet, NUMBERED)) {
            PlatformLabels platform = PlatformLabels.of(rows.header());
            // a form may itself ask for an « ID »: the results workbook shows it as an answer
            if (platform != null && !Bands.of(rows.above()).known()) {
                return new Layout(sheet, platform, null);
            }
            if (given != null) {
                throw missing(given, rows);
            }
        }
        return guessed(sheet);
    }

    /** The sheet that has the mapping's columns, or null. */
    private @Nullable Layout mapped(Mapping mapping) {
        String wanted = options.sheet() == null ? mapping.sheet() : options.sheet();
        List<String> names = source.sheets().stream().map(Labels::same).toList();
        int only = wanted.isEmpty() ? -1 : names.indexOf(Labels.same(wanted));
        for (int i = 0; i < names.size(); i++) {
            // a text table has no sheets: what a mapping says of them is of no concern
            if (names.size() > 1 && !wanted.isEmpty() && i != only) {
                continue;
            }
            Layout layout = new Layout(i, null, mapping);
            try (SheetRows rows = source.open(i, layout.rule())) {
                if (rows.headerRow() > 0 && mapping.fits(rows.header())) {
                    return layout;
                }
            }
        }
        return null;
    }

    private static Refused missing(Mapping mapping, SheetRows rows) {
        if (rows.headerRow() == 0) {
            return new Refused(rows.place(), "refused.dossiers.none");
        }
        String absent =
                mapping.columns().values().stream()
                        .filter(
                                l ->
                                        !new Mapping(
                                                        "",
                                                        "",
                                                        0,
                                                        true,
                                                        java.util.Map.of(Target.NUMBER, l))
                                                .fits(rows.header()))
                        .collect(Collectors.joining(", "));
        return new Refused(
                rows.place().row(Math.max(1, rows.headerRow())),
                "refused.mapping.columns",
                absent.isEmpty() ? mapping.sheet() : absent,
                seen(rows.header()));
    }

    /**
     * Whether a file is an export without dossiers: the platform then writes their sheet without
     * even a header, whatever its other sheets hold.
     */
    static boolean withoutDossiers(TableSource source) {
        List<String> names = source.sheets().stream().map(Labels::same).toList();
        int sheet = names.indexOf(SHEET);
        if (sheet < 0 || !names.stream().allMatch(n -> n.equals(SHEET) || Sides.is(n))) {
            return false;
        }
        try (SheetRows rows = source.open(sheet)) {
            return rows.headerRow() == 0;
        }
    }

    private Layout guessed(int main) {
        if (withoutDossiers(source)) {
            throw new Refused(source.place().sheet(SHEET), "refused.dossiers.none");
        }
        boolean one = options.sheet() != null || source.sheets().size() == 1;
        Guess guess = GuessMapping.of(source, one ? main : null);
        Place place = source.place().sheet(guess.mapping().sheet());
        if (guess.headerRow() == 0) {
            throw new Refused(place, "refused.dossiers.none");
        }
        if (source.format() == TableSource.Format.CSV && guess.header().size() < 2) {
            throw new Refused(source.place(), "refused.file.notWorkbook");
        }
        Mapping kept = options.known().apply(guess.fingerprint());
        if (kept != null) {
            Layout layout = mapped(kept);
            if (layout != null) {
                notices.add(
                        Problem.at(
                                place.row(guess.headerRow()),
                                "notice.mapping.kept",
                                kept.name(),
                                kept.inWords()));
                return layout;
            }
        }
        if (!guess.certain()) {
            throw new Refused(
                    place.row(guess.headerRow()),
                    "refused.dossiers.noNumber",
                    PlatformLabels.STANDARD.number(),
                    PlatformLabels.TEMPLATE.number(),
                    seen(guess.header()));
        }
        notices.add(
                Problem.at(
                        place.row(guess.headerRow()),
                        "notice.mapping.guessed",
                        guess.mapping().inWords()));
        int sheet = source.sheets().indexOf(guess.mapping().sheet());
        return new Layout(Math.max(0, sheet), null, guess.mapping());
    }

    private static String seen(List<String> header) {
        String all =
                header.stream()
                        .map(Labels::same)
                        .filter(l -> !l.isEmpty())
                        .collect(Collectors.joining(" | "));
        return all.length() > 400 ? all.substring(0, 400) + "…" : all;
    }

    /** The sheet asked for, else the one of the platform's name, else the first with numbers. */
    private int mainSheet() {
        List<String> names = source.sheets().stream().map(Labels::same).toList();
        String asked = options.sheet();
        if (asked != null) {
            int index = names.indexOf(Labels.same(asked));
            if (index < 0) {
                String known = source.sheets().stream().collect(Collectors.joining(", "));
                throw new Refused(source.place(), "refused.sheet.unknown", asked, known);
            }
            return index;
        }
        int named = names.indexOf(SHEET);
        if (named >= 0 || names.size() == 1) {
            return Math.max(named, 0);
        }
        for (int i = 0; i < names.size(); i++) {
            if (!Sides.is(names.get(i))) {
                try (SheetRows rows = source.open(i, NUMBERED)) {
                    if (PlatformLabels.of(rows.header()) != null) {
                        return i;
                    }
                }
            }
        }
        return 0;
    }
}
