package fr.palmares.ranking;

import fr.palmares.model.Fraction;
import fr.palmares.model.Scale;
import java.math.BigInteger;
import java.util.Collection;

/** Exact fractions in units of a scale, from numbers of steps above its lowest mark. */
final class Units {
    private final BigInteger min;
    private final BigInteger step;
    private final BigInteger ten;

    Units(Scale scale) {
        int decimals = Math.max(scale.min().scale(), scale.step().scale());
        this.ten = BigInteger.TEN.pow(decimals);
        this.min = scale.min().movePointRight(decimals).toBigIntegerExact();
        this.step = scale.step().movePointRight(decimals).toBigIntegerExact();
    }

    /** The mark {@code steps/over} steps above the lowest. */
    Fraction mark(long steps, long over) {
        BigInteger denominator = BigInteger.valueOf(over);
        return new Fraction(
                min.multiply(denominator).add(step.multiply(BigInteger.valueOf(steps))),
                ten.multiply(denominator));
    }

    /** Arithmetic mean of at least one number. */
    static Fraction mean(Collection<Fraction> numbers) {
        return numbers.stream()
                .reduce(Fraction.ZERO, Fraction::plus)
                .dividedBy(Fraction.of(numbers.size(), 1));
    }

    /** Variance (n-1) of at least two numbers, exact. */
    static Fraction variance(Collection<Fraction> numbers) {
        BigInteger common =
                numbers.stream()
                        .map(Fraction::denominator)
                        .reduce(BigInteger.ONE, (a, b) -> a.divide(a.gcd(b)).multiply(b));
        BigInteger sum = BigInteger.ZERO;
        BigInteger squares = BigInteger.ZERO;
        for (Fraction number : numbers) {
            BigInteger value = number.numerator().multiply(common.divide(number.denominator()));
            sum = sum.add(value);
            squares = squares.add(value.multiply(value));
        }
        BigInteger n = BigInteger.valueOf(numbers.size());
        return new Fraction(
                n.multiply(squares).subtract(sum.multiply(sum)),
                n.multiply(n.subtract(BigInteger.ONE)).multiply(common.multiply(common)));
    }
}
