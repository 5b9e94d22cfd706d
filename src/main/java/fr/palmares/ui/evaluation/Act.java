package fr.palmares.ui.evaluation;

import fr.palmares.model.CallState;
import fr.palmares.model.LeadOpinion;
import fr.palmares.model.Mark;
import fr.palmares.model.Sheet;
import fr.palmares.model.SheetId;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** One thing a juror did to a sheet, shown at once and recorded in its turn. */
sealed interface Act {
    SheetId sheet();

    /** What the sheet will be once this is recorded. */
    Sheet on(Sheet before);

    /** Records it; returns when it is on disk. */
    void record(JurorWork work);

    /** A mark, an abstention, or null for a mark withdrawn. */
    record Marked(SheetId sheet, String criterion, @Nullable Mark mark) implements Act {
        @Override
        public Sheet on(Sheet s) {
            Map<String, Mark> marks = new HashMap<>(s.marks());
            if (mark == null) {
                marks.remove(criterion);
            } else {
                marks.put(criterion, mark);
            }
            return new Sheet(
                    s.id(),
                    marks,
                    s.remarks(),
                    s.assessment(),
                    s.internalNote(),
                    s.declaredFinished() && mark != null,
                    s.toReview(),
                    s.conflicts());
        }

        @Override
        public void record(JurorWork work) {
            work.mark(sheet, criterion, mark);
        }
    }

    /** A text; {@code criterion} is "" but for a remark. */
    record Wrote(TextSlot slot, String text) implements Act {
        @Override
        public SheetId sheet() {
            return slot.sheet();
        }

        @Override
        public Sheet on(Sheet s) {
            Map<String, String> remarks = new HashMap<>(s.remarks());
            if (slot.kind() == TextSlot.Kind.REMARK) {
                if (text.isEmpty()) {
                    remarks.remove(slot.criterion());
                } else {
                    remarks.put(slot.criterion(), text);
                }
            }
            return new Sheet(
                    s.id(),
                    s.marks(),
                    remarks,
                    slot.kind() == TextSlot.Kind.ASSESSMENT ? text : s.assessment(),
                    slot.kind() == TextSlot.Kind.INTERNAL_NOTE ? text : s.internalNote(),
                    s.declaredFinished(),
                    s.toReview(),
                    s.conflicts());
        }

        @Override
        public void record(JurorWork work) {
            switch (slot.kind()) {
                case REMARK -> work.remark(slot.sheet(), slot.criterion(), text);
                case ASSESSMENT -> work.assessment(slot.sheet(), text);
                case INTERNAL_NOTE -> work.internalNote(slot.sheet(), text);
            }
        }
    }

    /** The sheet was finished, or taken up again. */
    record Finished(SheetId sheet, boolean finished) implements Act {
        @Override
        public Sheet on(Sheet s) {
            return new Sheet(
                    s.id(),
                    s.marks(),
                    s.remarks(),
                    s.assessment(),
                    s.internalNote(),
                    finished,
                    s.toReview(),
                    s.conflicts());
        }

        @Override
        public void record(JurorWork work) {
            work.finish(sheet, finished);
        }
    }

    /** The juror wants to come back to it, or no longer. */
    record Flagged(SheetId sheet, boolean toReview) implements Act {
        @Override
        public Sheet on(Sheet s) {
            return new Sheet(
                    s.id(),
                    s.marks(),
                    s.remarks(),
                    s.assessment(),
                    s.internalNote(),
                    s.declaredFinished(),
                    toReview,
                    s.conflicts());
        }

        @Override
        public void record(JurorWork work) {
            work.flag(sheet, toReview);
        }
    }

    /** The lead reader drafted their opinion; the sheet stays what it was. */
    record Drafted(SheetId sheet, LeadOpinion opinion) implements Act {
        @Override
        public Sheet on(Sheet s) {
            return s;
        }

        @Override
        public void record(JurorWork work) {
            work.opinion(sheet, opinion);
        }
    }

    /** The juror declared an interest; the sheet closes when it is recorded. */
    record Recused(SheetId sheet, String reason) implements Act {
        @Override
        public Sheet on(Sheet s) {
            return s;
        }

        @Override
        public void record(JurorWork work) {
            work.recuse(sheet, reason);
        }
    }

    /**
     * The last act of this session is taken back, whatever it was.
     *
     * @param before receives the state just before
     */
    record Undone(SheetId sheet, AtomicReference<CallState> before) implements Act {
        @Override
        public Sheet on(Sheet s) {
            return s;
        }

        @Override
        public void record(JurorWork work) {
            before.set(work.state());
            if (work.canUndo()) {
                work.undo();
            }
        }
    }
}
