package fr.palmares.intake;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Jurors and criteria of a call as spreadsheets call them: by code, name or label. */
public final class MarkNames {
    private final Map<String, String> jurors = new HashMap<>();
    private final Map<String, String> criteria = new HashMap<>();
    private final boolean create;

    /**
     * No names yet.
     *
     * @param create whether what is not known is made under the name the file gives it
     */
    public MarkNames(boolean create) {
        this.create = create;
    }

    /** A juror may be called so. */
    public void juror(String code, String name) {
        add(jurors, code, name);
    }

    /** A criterion may be called so. */
    public void criterion(String code, String name) {
        add(criteria, code, name);
    }

    /** A code always means itself; a name that two share means neither. */
    private static void add(Map<String, String> names, String code, String name) {
        String folded = Labels.fold(name);
        if (folded.isEmpty()) {
            return;
        }
        String before = names.get(folded);
        if (before == null || code.equals(name)) {
            names.put(folded, code);
        } else if (!before.equals(code) && !Labels.fold(before).equals(folded)) {
            names.remove(folded);
        }
    }

    @Nullable String juror(String written) {
        return jurors.get(Labels.fold(written));
    }

    @Nullable String criterion(String written) {
        return criteria.get(Labels.fold(written));
    }

    boolean create() {
        return create;
    }
}
