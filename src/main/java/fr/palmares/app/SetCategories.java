package fr.palmares.app;

import fr.palmares.journal.Event.CategoriesSet;
import fr.palmares.model.Category;
import fr.palmares.model.Dossier;
import fr.palmares.model.Refused;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** By which categories the call's statistics sort its dossiers. */
public final class SetCategories {
    /** Values of a column that is still a category, and letters of each. */
    private static final int MOST_LETTERS = 80;

    private final CallSession session;

    public SetCategories(CallSession session) {
        this.session = session;
    }

    /**
     * Sets them, in the order in which they are shown; none for the usual ones.
     *
     * @throws Refused when one is there twice, or reads from a column that no dossier has
     */
    public void set(List<Category> categories) {
        KeepCall.coordinators(session);
        Set<String> labels = labels();
        Set<String> seen = new HashSet<>();
        for (Category one : categories) {
            if (!seen.add(one.key())) {
                throw new Refused("refused.category.twice", one.key());
            }
            if (!one.column().isEmpty() && !labels.contains(one.column())) {
                throw new Refused("refused.category.column", one.column());
            }
        }
        session.record(state -> List.of(new CategoriesSet(categories)));
    }

    /** Every label of an answer, in the order of the form. */
    private Set<String> labels() {
        Set<String> labels = new LinkedHashSet<>();
        for (Dossier dossier : session.dossiers().values()) {
            dossier.answers().forEach(a -> labels.add(a.label()));
        }
        return labels;
    }

    /**
     * Labels of answers that are short in every dossier, so that something can be sorted by them,
     * in the order of the form.
     */
    public List<String> columns() {
        Set<String> labels = labels();
        for (Dossier dossier : session.dossiers().values()) {
            dossier.answers().stream()
                    .filter(a -> a.value().length() > MOST_LETTERS)
                    .forEach(a -> labels.remove(a.label()));
        }
        return List.copyOf(labels);
    }
}
