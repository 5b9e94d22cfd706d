package fr.palmares.intake;

import fr.palmares.intake.table.Row;
import fr.palmares.intake.table.SheetRows;
import fr.palmares.intake.table.TableSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a file is, from what it holds: its extension and the order of its columns say nothing. */
public final class Recognise {
    private static final Set<String> JUROR = Set.of("juror", "jure", "juree");
    private static final Set<String> CRITERION = Set.of("criterion", "critere");
    private static final Set<String> SCORE = Set.of("score", "note");
    private static final Set<String> REASON = Set.of("reason", "motif");
    private static final Set<String> DOSSIER = Set.of("dossier", "numero");
    private static final Set<String> WEIGHT = Set.of("weight", "coefficient");
    private static final Set<String> ADMISSIBLE = Set.of("admissible", "recevable");
    private static final Set<String> LIST = Set.of("list", "liste");
    private static final Set<String> TITLE =
            Set.of("title", "titre", "projet", "intitule", "nom du projet");
    private static final Set<String> PERSON =
            Set.of("name", "nom", "email", "courriel", "role", "expertise", "organisation");

    private static final int SAMPLE_ROWS = 50;

    /** Kinds of files a coordinator receives. */
    public enum Kind {
        // in the order in which files that come together are taken
        /** An export of the platform, or a table of which number and title are certain. */
        DOSSIERS,
        /** A table nobody can be sure of: a person says what its columns are. */
        UNKNOWN_TABLE,
        ATTACHMENTS,
        GRID,
        JURY,
        RECUSALS,
        ASSIGNMENTS,
        MARKS,
        ELIGIBILITY,
        DECISIONS
    }

    private Recognise() {}

    /**
     * What a file is.
     *
     * @param names what the call's jurors and criteria are called
     * @param options the mappings kept, and limits
     * @throws fr.palmares.model.Refused when it is no table and no ZIP of attachments
     */
    public static Kind of(Path file, MarkNames names, ReadOptions options) {
        if (ReadAttachments.is(file)) {
            return Kind.ATTACHMENTS;
        }
        try (TableSource source = options.open(file)) {
            for (int i = 0; i < source.sheets().size(); i++) {
                if (platform(source, i)) {
                    return Kind.DOSSIERS;
                }
            }
            if (FindLayout.withoutDossiers(source)) {
                return Kind.DOSSIERS;
            }
            Kind list = list(source);
            if (list != null) {
                return list;
            }
            if (marks(source, names)) {
                return Kind.MARKS;
            }
            GuessMapping.Guess guess = GuessMapping.of(source);
            if (guess.rows().isEmpty()
                    || guess.header().stream().filter(l -> !l.isBlank()).count() < 2) {
                // a letter is no table: reading it says so in a sentence
                return Kind.DOSSIERS;
            }
            return guess.headerRow() > 0 && options.known().apply(guess.fingerprint()) != null
                    ? Kind.DOSSIERS
                    : Kind.UNKNOWN_TABLE;
        }
    }

    private static boolean platform(TableSource source, int sheet) {
        try (SheetRows rows =
                source.open(sheet, (row, labels) -> PlatformLabels.of(labels) != null)) {
            return PlatformLabels.of(rows.header()) != null;
        }
    }

    /** A short list with named columns, or null. */
    private static @Nullable Kind list(TableSource source) {
        try (SheetRows rows = source.open(0)) {
            List<String> labels = rows.header().stream().map(Labels::fold).toList();
            boolean juror = any(labels, JUROR);
            boolean dossier = any(labels, DOSSIER);
            if (juror && dossier && any(labels, CRITERION) && any(labels, SCORE)) {
                return Kind.MARKS;
            }
            if (juror && dossier && any(labels, REASON)) {
                return Kind.RECUSALS;
            }
            if (juror && dossier && labels.stream().filter(l -> !l.isEmpty()).count() == 2) {
                return Kind.ASSIGNMENTS;
            }
            long named = labels.stream().filter(l -> !l.isEmpty()).count();
            if (juror && !dossier && (any(labels, PERSON) || named == 1)) {
                return Kind.JURY;
            }
            if (!juror && !dossier && any(labels, CRITERION) && any(labels, WEIGHT)) {
                return Kind.GRID;
            }
            // a table of dossiers may have such a column too, beside their titles
            if (juror || !dossier || any(labels, TITLE)) {
                return null;
            }
            if (any(labels, ADMISSIBLE)) {
                return Kind.ELIGIBILITY;
            }
            return any(labels, LIST) ? Kind.DECISIONS : null;
        }
    }

    /** Whether a sheet has dossiers beside marks on criteria of the call. */
    private static boolean marks(TableSource source, MarkNames names) {
        for (int i = 0; i < source.sheets().size(); i++) {
            try (SheetRows rows = source.open(i, (row, labels) -> WideColumns.header(labels))) {
                WideColumns columns = new WideColumns(rows.header(), names);
                boolean whose = columns.sayWhose() || names.juror(source.sheets().get(i)) != null;
                if (columns.pairs()
                        || ((whose || columns.criteria() > 1)
                                && columns.ofMarks()
                                && figures(rows, columns))) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * Whether columns called as criteria hold figures, or nothing yet: « Données » may as well be
     * what a project starts from, in words.
     */
    private static boolean figures(SheetRows rows, WideColumns columns) {
        int figures = 0;
        int words = 0;
        int read = 0;
        for (Row row = rows.next(); row != null && read < SAMPLE_ROWS; row = rows.next()) {
            read++;
            for (WideColumns.Marks column : columns.marks()) {
                String text = row.text(column.index()).strip();
                if (column.criterion() != null && !text.isEmpty()) {
                    if (WideMarks.figure(text)) {
                        figures++;
                    } else {
                        words++;
                    }
                }
            }
        }
        return words == 0 || figures > words;
    }

    private static boolean any(List<String> labels, Set<String> words) {
        return labels.stream().anyMatch(words::contains);
    }
}
