package fr.palmares.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Draws the marks of one dossier so that they look like jurors' marks and have the planned sum.
 * Wishes are in thousandths of a mark; whole marks are then moved one by one, the cheapest first,
 * until each criterion has its sum.
 */
final class MarkDraw {

    private static final int CRITERIA = Criterion.CODES.size();
    private static final int TOP = 5;

    /** How much above or below the others a juror marks, in thousandths. */
    private static final Map<String, Integer> SEVERITY =
            Map.of("F", -690, "I", 590, "C", -150, "E", 120);

    private static final int[] DISAGREEMENT = {1500, -1700, 1300, -1500, 300};

    private final DrawPlan plan;
    private final Random random;

    MarkDraw(DrawPlan plan, Random random) {
        this.plan = plan;
        this.random = random;
    }

    /** The sheets of the readers; the last ones are those that are not counted. */
    List<EvaluationSheet> sheets(List<String> readers) {
        List<String> shuffled = new ArrayList<>(readers);
        Collections.shuffle(shuffled, random);
        int counted = plan.sheets();
        int[] sums =
                plan.columns().isEmpty()
                        ? columnSums(counted)
                        : plan.columns().stream().mapToInt(Integer::intValue).toArray();
        int[][] wishes = wishes(shuffled, sums, counted);
        int[][] marks = new int[shuffled.size()][CRITERIA];
        for (int c = 0; c < CRITERIA; c++) {
            roundColumn(wishes, marks, c);
            reachSum(wishes, marks, c, sums[c], counted);
        }
        return IntStream.range(0, marks.length)
                .mapToObj(
                        j ->
                                new EvaluationSheet(
                                        plan.dossier(), shuffled.get(j), words(marks[j]), Map.of()))
                .toList();
    }

    private static List<String> words(int[] marks) {
        return Arrays.stream(marks).mapToObj(Integer::toString).toList();
    }

    /** A profile over the criteria that has the planned sum. */
    private int[] columnSums(int counted) {
        int[] sums = new int[CRITERIA];
        for (int c = 0; c < CRITERIA; c++) {
            int profile = random.nextInt(901) - 450;
            sums[c] =
                    Math.clamp(
                            (plan.sum() * 1000 / CRITERIA + profile * counted) / 1000,
                            0,
                            TOP * counted);
        }
        int left = plan.sum() - Arrays.stream(sums).sum();
        while (left != 0) {
            int c = random.nextInt(CRITERIA);
            int step = Integer.signum(left);
            if (sums[c] + step >= 0 && sums[c] + step <= TOP * counted) {
                sums[c] += step;
                left -= step;
            }
        }
        return sums;
    }

    private int[][] wishes(List<String> jurors, int[] sums, int counted) {
        int severity = jurors.stream().limit(counted).mapToInt(MarkDraw::severity).sum() / counted;
        int[][] wishes = new int[jurors.size()][CRITERIA];
        for (int j = 0; j < wishes.length; j++) {
            int sheet = random.nextInt(601) - 300 + severity(jurors.get(j)) - severity;
            if (plan.has("disagree")) {
                sheet += DISAGREEMENT[j];
            }
            for (int c = 0; c < CRITERIA; c++) {
                int cell = random.nextInt(551) + random.nextInt(551) - 550;
                wishes[j][c] = sums[c] * 1000 / counted + sheet + cell;
            }
        }
        return wishes;
    }

    private static int severity(String juror) {
        return SEVERITY.getOrDefault(juror, 0);
    }

    private static void roundColumn(int[][] wishes, int[][] marks, int c) {
        for (int j = 0; j < marks.length; j++) {
            marks[j][c] = Math.clamp(Math.floorDiv(wishes[j][c] + 500, 1000), 0, TOP);
        }
    }

    private static void reachSum(int[][] wishes, int[][] marks, int c, int wanted, int counted) {
        int left = wanted - IntStream.range(0, counted).map(j -> marks[j][c]).sum();
        while (left != 0) {
            int step = Integer.signum(left);
            int best = -1;
            int gain = Integer.MIN_VALUE;
            for (int j = 0; j < counted; j++) {
                int mark = marks[j][c] + step;
                int worth = step * (wishes[j][c] - 1000 * marks[j][c]);
                if (mark >= 0 && mark <= TOP && worth > gain) {
                    best = j;
                    gain = worth;
                }
            }
            marks[best][c] += step;
            left -= step;
        }
    }
}
