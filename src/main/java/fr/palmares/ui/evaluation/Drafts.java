package fr.palmares.ui.evaluation;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Texts being written: kept here until they are on disk, also when recording them fails, so that
 * what a juror wrote is never lost by going to another dossier. Used on the window's thread only.
 */
final class Drafts {
    private final Consumer<Act> acts;
    private final Map<TextSlot, String> texts = new LinkedHashMap<>();
    private final Map<TextSlot, String> queued = new HashMap<>();

    Drafts(Consumer<Act> acts) {
        this.acts = acts;
    }

    void write(TextSlot slot, String text) {
        texts.put(slot, text);
    }

    /** What was written and is not known to be on disk. */
    Optional<String> text(TextSlot slot) {
        return Optional.ofNullable(texts.get(slot));
    }

    boolean isEmpty() {
        return texts.isEmpty();
    }

    /** Sends everything that was written since it was last sent. */
    void flush() {
        Map.copyOf(texts)
                .forEach(
                        (slot, text) -> {
                            if (!text.equals(queued.get(slot))) {
                                queued.put(slot, text);
                                acts.accept(new Act.Wrote(slot, text));
                            }
                        });
    }

    void recorded(Act.Wrote act) {
        if (act.text().equals(texts.get(act.slot()))) {
            texts.remove(act.slot());
            queued.remove(act.slot());
        }
    }

    /** The text stays; the next {@link #flush} sends it again. */
    void failed(Act.Wrote act) {
        queued.remove(act.slot(), act.text());
    }
}
