package fr.palmares.ranking;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.ToDoubleFunction;

/** Minimum of a smooth function of two numbers, by Nelder and Mead's simplex (1965). */
final class Simplex {
    private static final int MOST_STEPS = 400;

    private record Point(double first, double second, double value) {}

    private Simplex() {}

    /**
     * Walks downhill.
     *
     * @param start two numbers
     * @param precision relative difference of values at which to stop
     */
    static double[] minimise(
            ToDoubleFunction<double[]> function, double[] start, double precision) {
        Point[] points = {
            at(function, start[0], start[1]),
            at(function, start[0] * 1.5 + 0.1, start[1]),
            at(function, start[0], start[1] * 1.5 + 0.1)
        };
        for (int step = 0; step < MOST_STEPS; step++) {
            Arrays.sort(points, Comparator.comparingDouble(Point::value));
            double range = points[2].value - points[0].value;
            if (range <= precision * Math.abs(points[0].value)) {
                break;
            }
            Point reflected = along(function, points, -1);
            if (reflected.value < points[0].value) {
                Point further = along(function, points, -2);
                points[2] = further.value < reflected.value ? further : reflected;
            } else if (reflected.value < points[1].value) {
                points[2] = reflected;
            } else {
                Point nearer =
                        along(function, points, reflected.value < points[2].value ? -0.5 : 0.5);
                if (nearer.value < Math.min(reflected.value, points[2].value)) {
                    points[2] = nearer;
                } else {
                    shrink(function, points);
                }
            }
        }
        Arrays.sort(points, Comparator.comparingDouble(Point::value));
        return new double[] {points[0].first, points[0].second};
    }

    /** From the middle of the two better points, so many times the way to the worst. */
    private static Point along(ToDoubleFunction<double[]> function, Point[] points, double times) {
        double first = (points[0].first + points[1].first) / 2;
        double second = (points[0].second + points[1].second) / 2;
        return at(
                function,
                first + times * (points[2].first - first),
                second + times * (points[2].second - second));
    }

    private static void shrink(ToDoubleFunction<double[]> function, Point[] points) {
        for (int i = 1; i < 3; i++) {
            points[i] =
                    at(
                            function,
                            (points[0].first + points[i].first) / 2,
                            (points[0].second + points[i].second) / 2);
        }
    }

    private static Point at(ToDoubleFunction<double[]> function, double first, double second) {
        return new Point(first, second, function.applyAsDouble(new double[] {first, second}));
    }
}
