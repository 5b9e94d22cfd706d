package fr.palmares.app.afterlife;

import fr.palmares.model.Juror;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/**
 * Codes that stand for jurors' own, which may be their initials or their names: J01, J02… in an
 * order that says nothing of the jury's.
 */
public final class JurorCodes {
    private final Map<String, String> codes = new HashMap<>();
    private final UnaryOperator<String> named;

    /**
     * Codes for a jury.
     *
     * @param jurors their own codes
     * @param random which order they get; nobody may know it afterwards
     * @param named from a code to the name that is shown
     */
    public JurorCodes(
            Collection<String> jurors, RandomGenerator random, UnaryOperator<String> named) {
        this.named = named;
        List<String> shuffled = new ArrayList<>(jurors);
        Collections.shuffle(shuffled, random);
        shuffled.forEach(this::of);
    }

    /** The code that stands for one; "" for "". Somebody who sits on no jury gets one as well. */
    public String of(String code) {
        return code.isEmpty()
                ? ""
                : codes.computeIfAbsent(code, c -> "J%02d".formatted(codes.size() + 1));
    }

    /** Who stands for a juror: the same role and standing, and nothing else. */
    public Juror of(Juror juror) {
        String code = of(juror.code());
        return new Juror(code, named.apply(code), "", "", "", juror.role(), juror.standing());
    }

    public int size() {
        return codes.size();
    }
}
