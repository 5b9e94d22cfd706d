package fr.palmares.ranking;

import java.math.BigInteger;
import java.util.Random;

/**
 * A random small panel, and its ranking found by comparing every pair of dossiers with products of
 * big integers: slow, obvious, and without a line in common with the program.
 */
final class BruteForce {
    final int dossiers;
    final int jurors;
    final int criteria;

    /** By dossier, juror, criterion; null where the juror has no sheet. */
    final int[][][] marks;

    final long[] weights;

    BruteForce(Random random) {
        dossiers = 1 + random.nextInt(9);
        jurors = 1 + random.nextInt(5);
        criteria = 1 + random.nextInt(4);
        int steps = 1 + random.nextInt(4);
        marks = new int[dossiers][jurors][];
        for (int d = 0; d < dossiers; d++) {
            for (int j = 0; j < jurors; j++) {
                if (random.nextInt(4) > 0) {
                    marks[d][j] = random.ints(criteria, 0, steps + 1).toArray();
                }
            }
        }
        weights = random.longs(criteria, 0, random.nextBoolean() ? 4 : 10_001).toArray();
        weights[random.nextInt(criteria)]++;
        for (int c = 0; c < criteria; c++) {
            weights[c] = Math.min(weights[c], 10_000);
        }
    }

    /** The same panel for the program: weights as hundredths, marks on 0–5. */
    PanelState panel() {
        PanelState panel = PanelState.on("0-5");
        for (int c = 0; c < criteria; c++) {
            panel.criterion("C" + c, java.math.BigDecimal.valueOf(weights[c], 2).toPlainString());
        }
        for (int d = 0; d < dossiers; d++) {
            panel.dossier("D" + d);
            for (int j = 0; j < jurors; j++) {
                panel.juror("J" + j);
                if (marks[d][j] != null) {
                    panel.sheet("D" + d, "J" + j, marks[d][j]);
                }
            }
        }
        return panel;
    }

    /** Complete sheets of a dossier, without one juror (-1: with all). */
    int sheets(int d, int without) {
        int result = 0;
        for (int j = 0; j < jurors; j++) {
            result += j != without && marks[d][j] != null ? 1 : 0;
        }
        return result;
    }

    BigInteger total(int d, BigInteger[] some, int without) {
        BigInteger result = BigInteger.ZERO;
        for (int c = 0; c < criteria; c++) {
            result = result.add(some[c].multiply(sum(d, c, without)));
        }
        return result;
    }

    /** 1 + the dossiers with a better score, 0 without a sheet. */
    int rank(int d, BigInteger[] some, int without) {
        return 1 + ahead(d, some, without, false);
    }

    /** 1 + the dossiers ahead after the cascade. */
    int place(int d, BigInteger[] some, int without) {
        return 1 + ahead(d, some, without, true);
    }

    /** Dossiers neither ahead nor behind after the cascade, itself included. */
    int tied(int d, BigInteger[] some, int without) {
        int result = 0;
        for (int b = 0; b < dossiers; b++) {
            result += has(b, without) && compare(b, d, some, without, true) == 0 ? 1 : 0;
        }
        return result;
    }

    Seat seat(int d, BigInteger[] some, int without, int seats) {
        if (!has(d, without)) {
            return Seat.OUT;
        }
        int place = place(d, some, without);
        int last = place + tied(d, some, without) - 1;
        return last <= seats ? Seat.IN : place <= seats ? Seat.TIED : Seat.OUT;
    }

    BigInteger[] big(long factor) {
        BigInteger[] result = new BigInteger[criteria];
        for (int c = 0; c < criteria; c++) {
            result[c] = BigInteger.valueOf(weights[c] * factor);
        }
        return result;
    }

    /** Above 0 when a is better. */
    int compare(int a, int b, BigInteger[] some, int without, boolean cascade) {
        BigInteger sheetsA = count(a, without);
        BigInteger sheetsB = count(b, without);
        int result =
                total(a, some, keep(a, without))
                        .multiply(sheetsB)
                        .compareTo(total(b, some, keep(b, without)).multiply(sheetsA));
        for (int c = 0; cascade && result == 0 && c < criteria; c++) {
            result =
                    sum(a, c, keep(a, without))
                            .multiply(sheetsB)
                            .compareTo(sum(b, c, keep(b, without)).multiply(sheetsA));
        }
        return result;
    }

    boolean has(int d, int without) {
        return sheets(d, keep(d, without)) > 0;
    }

    private int ahead(int d, BigInteger[] some, int without, boolean cascade) {
        int result = 0;
        for (int b = 0; b < dossiers; b++) {
            result += has(b, without) && compare(b, d, some, without, cascade) > 0 ? 1 : 0;
        }
        return result;
    }

    /** A dossier that only the juror left out has marked keeps the sheet. */
    private int keep(int d, int without) {
        return sheets(d, without) == 0 ? -1 : without;
    }

    private BigInteger count(int d, int without) {
        return BigInteger.valueOf(sheets(d, keep(d, without)));
    }

    private BigInteger sum(int d, int c, int without) {
        long result = 0;
        for (int j = 0; j < jurors; j++) {
            result += j != without && marks[d][j] != null ? marks[d][j][c] : 0;
        }
        return BigInteger.valueOf(result);
    }
}
