package fr.palmares.model;

import java.util.List;

/**
 * A way to sort dossiers in the statistics.
 *
 * @param key stable name: one of the usual ones, or one of the call's own
 * @param name as it is shown, or "" for the usual name
 * @param column the label of the answer that it is read from, or "" for where the usual one stands
 */
public record Category(String key, String name, String column) {
    public static final String TYPE = "type";
    public static final String DOMAIN = "domain";
    public static final String REGION = "region";
    public static final String TRACK = "track";
    public static final String FAMILY = "family";
    public static final String IMPACT = "impact";

    /** Those of a call that says nothing else. */
    public static final List<Category> USUAL =
            List.of(
                    usual(TYPE),
                    usual(DOMAIN),
                    usual(REGION),
                    usual(TRACK),
                    usual(FAMILY),
                    usual(IMPACT));

    public Category {
        key = key.strip();
        name = name.strip();
        column = column.strip();
        if (key.isEmpty()
                || !key.matches("[a-z0-9-]+")
                || (!isUsual(key) && (name.isEmpty() || column.isEmpty()))) {
            throw new Refused("refused.category", key);
        }
    }

    private static Category usual(String key) {
        return new Category(key, "", "");
    }

    /** Whether a key is one that every call has. */
    public static boolean isUsual(String key) {
        return List.of(TYPE, DOMAIN, REGION, TRACK, FAMILY, IMPACT).contains(key);
    }
}
