package fr.palmares.intake;

import fr.palmares.intake.table.Limits;
import fr.palmares.intake.table.Row;
import fr.palmares.intake.table.SheetRows;
import fr.palmares.intake.table.TableSource;
import fr.palmares.intake.table.Tables;
import fr.palmares.model.Interest;
import fr.palmares.model.Place;
import fr.palmares.model.Refused;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a declaration of interests that came back, known by its first cell. */
public final class ReadInterests {
    /** First cell of a form's first sheet. */
    static final String MARK = "palmares-interests";

    /** Rows below the mark, in order: call, juror, name, day, confidentiality. */
    private static final int JUROR = 3;

    private static final int DECLARED = 5;
    private static final int CONFIDENTIALITY = 6;

    private static final Map<String, Interest> KINDS =
            Map.ofEntries(
                    Map.entry("familial ou personnel", Interest.FAMILY),
                    Map.entry("family or personal", Interest.FAMILY),
                    Map.entry("emploi ou mandat", Interest.EMPLOYMENT),
                    Map.entry("employment or office", Interest.EMPLOYMENT),
                    Map.entry("collaboration", Interest.COLLABORATION),
                    Map.entry("financier", Interest.FINANCIAL),
                    Map.entry("financial", Interest.FINANCIAL),
                    Map.entry("concurrence ou litige", Interest.RIVALRY),
                    Map.entry("competition or dispute", Interest.RIVALRY),
                    Map.entry("autre", Interest.OTHER),
                    Map.entry("other", Interest.OTHER),
                    Map.entry("family", Interest.FAMILY),
                    Map.entry("employment", Interest.EMPLOYMENT),
                    Map.entry("rivalry", Interest.RIVALRY));

    private ReadInterests() {}

    /**
     * What a juror declares.
     *
     * @param declared the day written on the form, or null
     * @param confidentiality whether the juror undertakes to keep everything secret
     * @param interests dossiers with an interest, in the form's order
     */
    public record Form(
            Placed<String> juror,
            @Nullable LocalDate declared,
            boolean confidentiality,
            List<Placed<Declared>> interests) {}

    /** An interest in one dossier; its kind may be left open. */
    public record Declared(String dossier, @Nullable Interest kind, String details) {}

    /** The kind of interest that a text names, or null for an empty one. */
    static @Nullable Interest kind(String text, Place place) {
        if (text.isBlank()) {
            return null;
        }
        Interest kind = KINDS.get(Labels.fold(text));
        if (kind == null) {
            throw new Refused(
                    place,
                    "refused.value.unknown",
                    text,
                    "familial ou personnel, emploi ou mandat, collaboration, financier, concurrence"
                            + " ou litige, autre");
        }
        return kind;
    }

    /**
     * Reads a form.
     *
     * @throws Refused when the file is no form, or at the first thing in it that is wrong
     */
    public static Form read(Path file) {
        try (TableSource source = Tables.open(file, Limits.STANDARD, null)) {
            if (source.sheets().size() < 2) {
                throw new Refused(source.place(), "refused.interests.form");
            }
            return form(source);
        }
    }

    private static Form form(TableSource source) {
        String juror = "";
        Place place = source.place();
        LocalDate declared = null;
        boolean confidentiality = false;
        try (SheetRows who = source.open(0)) {
            if (who.header().isEmpty() || !who.header().getFirst().strip().equals(MARK)) {
                throw new Refused(who.place(), "refused.interests.form");
            }
            for (Row row = who.next(); row != null; row = who.next()) {
                Place at = who.place().row(row.number());
                switch (row.number()) {
                    case JUROR -> {
                        juror = row.text(1).strip();
                        place = at;
                    }
                    case DECLARED -> declared = day(row, at);
                    case CONFIDENTIALITY -> confidentiality = yes(row.text(1), at);
                    default -> {}
                }
            }
        }
        if (juror.isEmpty()) {
            throw new Refused(place, "refused.value.missing");
        }
        return new Form(new Placed<>(juror, place), declared, confidentiality, interests(source));
    }

    private static List<Placed<Declared>> interests(TableSource source) {
        List<Placed<Declared>> interests = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        try (SheetRows rows = source.open(1)) {
            for (Row row = rows.next(); row != null; row = rows.next()) {
                Place place = rows.place().row(row.number());
                String dossier = row.text(0).strip();
                String details = row.text(5).strip();
                Interest kind = kind(row.text(4), place);
                boolean any = yes(row.text(3), place);
                if (!any && row.text(3).isBlank() && (kind != null || !details.isEmpty())) {
                    any = true;
                } else if (!any && kind != null) {
                    throw new Refused(place, "refused.interests.contradiction");
                }
                if (!any) {
                    continue;
                }
                if (dossier.isEmpty()) {
                    throw new Refused(place, "refused.value.missing");
                }
                if (!seen.add(dossier)) {
                    throw new Refused(place, "refused.interests.twice", dossier);
                }
                interests.add(new Placed<>(new Declared(dossier, kind, details), place));
            }
        }
        return interests;
    }

    private static @Nullable LocalDate day(Row row, Place place) {
        if (row.text(1).isBlank()) {
            return null;
        }
        return Moments.read(row.cell(1))
                .orElseThrow(() -> new Refused(place, "refused.interests.day", row.text(1)))
                .toLocalDate();
    }

    private static boolean yes(String text, Place place) {
        if (text.isBlank()) {
            return false;
        }
        Boolean yes = YesNo.SPELLINGS.get(Labels.fold(text));
        if (yes == null) {
            throw new Refused(place, "refused.value.unknown", text, "oui, non");
        }
        return yes;
    }
}
