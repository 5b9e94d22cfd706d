package fr.palmares.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How a round's dossiers are to be read.
 *
 * @param readers readers wanted on each dossier; 0 as long as it is not said
 * @param gap difference of two scores, in units of the scale, from which one more reader is
 *     proposed; null for never
 */
public record ReadingPlan(int readers, @Nullable BigDecimal gap) {
    public static final ReadingPlan NONE = new ReadingPlan(0, null);

    /** More readers than any jury has. */
    public static final int MOST = 500;

    public ReadingPlan {
        if (readers < 0 || readers > MOST) {
            throw new Refused("refused.readers", readers, MOST);
        }
        if (gap != null && gap.signum() <= 0) {
            throw new Refused("refused.gap", gap.toPlainString());
        }
    }

    public ReadingPlan withReaders(int wanted) {
        return new ReadingPlan(wanted, gap);
    }

    public ReadingPlan withGap(@Nullable BigDecimal wanted) {
        return new ReadingPlan(readers, wanted);
    }
}
