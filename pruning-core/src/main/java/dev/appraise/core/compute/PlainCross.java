package dev.appraise.core.compute;

/**
 * Plain Java. Four rows at a time, so that a sum is read and written a quarter as often; rows that are arrays of their own
 * are what the JIT makes vectors of here.
 */
final class PlainCross implements CrossKernel {
    private static final int ROWS = 4;

    @Override
    public void add(double[][] rows, int count, double[][] sums) {
        for (int i = 0; i < sums.length; i++) {
            int r = 0;
            for (; r + ROWS <= count; r += ROWS) {
                four(i, rows[r], rows[r + 1], rows[r + 2], rows[r + 3], sums[i]);
            }
            for (; r < count; r++) {
                one(i, rows[r], sums[i]);
            }
        }
    }

    private static void four(int i, double[] a, double[] b, double[] c, double[] d, double[] sums) {
        double ai = a[i];
        double bi = b[i];
        double ci = c[i];
        double di = d[i];
        for (int j = i; j < sums.length; j++) {
            sums[j] = sums[j] + ai * a[j] + bi * b[j] + ci * c[j] + di * d[j];
        }
    }

    private static void one(int i, double[] row, double[] sums) {
        double factor = row[i];
        for (int j = i; j < sums.length; j++) {
            sums[j] += factor * row[j];
        }
    }
}
