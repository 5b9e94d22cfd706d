package fr.palmares.ranking;

/**
 * The complete sheets of a table, the marks of each side by side in as few longs as will do: adding
 * two such longs adds all their marks at once, and lanes are wide enough for a dossier's sums.
 */
final class PackedSheets {
    private final int dossiers;
    private final int criteria;
    private final int mostSheets;
    private final int highestMark;
    private final int laneBits;
    private final int lanes;
    private final int words;
    private final int[] first;
    private final int[] juror;
    private final long[] packed;

    private PackedSheets(MarkTable table, int rows, int mostSheets, int highestMark) {
        this.mostSheets = mostSheets;
        this.highestMark = highestMark;
        this.laneBits = Scoreboard.bits((long) mostSheets * highestMark);
        this.dossiers = table.dossiers().size();
        this.criteria = table.counted();
        this.lanes = Long.SIZE / laneBits;
        this.words = (criteria + lanes - 1) / lanes;
        this.first = new int[dossiers + 1];
        this.juror = new int[rows];
        this.packed = new long[rows * words];
        int next = 0;
        for (int dossier = 0; dossier < dossiers; dossier++) {
            first[dossier] = next;
            for (int row = table.firstRow(dossier); row < table.firstRow(dossier + 1); row++) {
                if (table.kind(row) == MarkTable.Kind.COMPLETE) {
                    juror[next] = table.juror(row);
                    for (int c = 0; c < criteria; c++) {
                        packed[next * words + c / lanes] |=
                                (long) table.steps(row, c) << ((c % lanes) * laneBits);
                    }
                    next++;
                }
            }
        }
        first[dossiers] = next;
    }

    static PackedSheets of(MarkTable table) {
        int rows = 0;
        int most = 1;
        int highest = 1;
        for (int dossier = 0; dossier < table.dossiers().size(); dossier++) {
            int sheets = 0;
            for (int row = table.firstRow(dossier); row < table.firstRow(dossier + 1); row++) {
                if (table.kind(row) == MarkTable.Kind.COMPLETE) {
                    sheets++;
                    for (int c = 0; c < table.counted(); c++) {
                        highest = Math.max(highest, table.steps(row, c));
                    }
                }
            }
            rows += sheets;
            most = Math.max(most, sheets);
        }
        return new PackedSheets(table, rows, most, highest);
    }

    int dossiers() {
        return dossiers;
    }

    int criteria() {
        return criteria;
    }

    /** The most sheets a dossier has, at least 1. */
    int mostSheets() {
        return mostSheets;
    }

    /** The highest mark in steps, at least 1. */
    int highestMark() {
        return highestMark;
    }

    /**
     * Adds up the sheets of every dossier.
     *
     * @param without position of a juror whose sheets are left out where others remain
     * @param counts filled with the number of sheets, by dossier
     * @param sums filled by criterion and dossier
     */
    void sum(int without, int[] counts, int[][] sums) {
        for (int dossier = 0; dossier < dossiers; dossier++) {
            int all = first[dossier + 1] - first[dossier];
            int left = without == MarkTable.NOBODY ? all : count(dossier, without);
            int skipped = left == 0 ? MarkTable.NOBODY : without;
            counts[dossier] = left == 0 ? all : left;
            for (int word = 0; word < words; word++) {
                long total =
                        counts[dossier] == all
                                ? total(dossier, word)
                                : total(dossier, word, skipped);
                spread(total, word, dossier, sums);
            }
        }
    }

    private int count(int dossier, int without) {
        int result = 0;
        for (int row = first[dossier]; row < first[dossier + 1]; row++) {
            result += juror[row] != without ? 1 : 0;
        }
        return result;
    }

    private long total(int dossier, int word) {
        long result = 0;
        for (int row = first[dossier]; row < first[dossier + 1]; row++) {
            result += packed[row * words + word];
        }
        return result;
    }

    private long total(int dossier, int word, int without) {
        long result = 0;
        for (int row = first[dossier]; row < first[dossier + 1]; row++) {
            result += juror[row] != without ? packed[row * words + word] : 0;
        }
        return result;
    }

    private void spread(long total, int word, int dossier, int[][] sums) {
        long mask = (1L << laneBits) - 1;
        long rest = total;
        int end = Math.min(criteria, (word + 1) * lanes);
        for (int c = word * lanes; c < end; c++) {
            sums[c][dossier] = (int) (rest & mask);
            rest >>>= laneBits;
        }
    }
}
