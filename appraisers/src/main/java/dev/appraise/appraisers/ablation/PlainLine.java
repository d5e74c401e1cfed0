package dev.appraise.appraisers.ablation;

import java.util.Arrays;

/**
 * Plain loops, short ones over arrays of their own, of which the compiler makes vector instructions; it does not of long ones,
 * nor of several parts of one array.
 */
final class PlainLine implements LineKernel {
    private static final int BLOCK = 160;
    private static final int ROWS = LossSeries.ROWS;
    /** Keeps 0 / 0 away, and is lost in any number that matters. */
    private static final float TINY = 1e-37f;

    private static final ThreadLocal<float[][]> SCRATCH = ThreadLocal.withInitial(() -> new float[ROWS + 2][BLOCK]);

    @Override
    public int block() {
        return BLOCK;
    }

    @Override
    public void addRows(
            double[] factors, int[] rows, int used, double[] matrix, int from, double[] sums, int at, int count) {
        for (int r = 0; r < used; r += 4) {
            addFour(
                    factors[r],
                    matrix,
                    rows[r] + from,
                    factors[r + 1],
                    rows[r + 1] + from,
                    factors[r + 2],
                    rows[r + 2] + from,
                    factors[r + 3],
                    rows[r + 3] + from,
                    sums,
                    at,
                    count);
        }
    }

    private static void addFour(
            double f0,
            double[] matrix,
            int r0,
            double f1,
            int r1,
            double f2,
            int r2,
            double f3,
            int r3,
            double[] sums,
            int at,
            int count) {
        for (int m = 0; m < count; m++) {
            double two = Math.fma(f1, matrix[r1 + m], Math.fma(f0, matrix[r0 + m], sums[at + m]));
            sums[at + m] = Math.fma(f3, matrix[r3 + m], Math.fma(f2, matrix[r2 + m], two));
        }
    }

    @Override
    public void addRowsTwice(
            double[] first,
            double[] second,
            int[] rows,
            int used,
            double[] matrix,
            double[] sums,
            int at,
            int next,
            int count) {
        addRows(first, rows, used, matrix, 0, sums, at, count);
        addRows(second, rows, used, matrix, 0, sums, next, count);
    }

    @Override
    public void widen(double factor, double[] row, int at, double[] highest, double[] lowest, int count) {
        for (int m = 0; m < count; m++) {
            highest[m] = Math.max(highest[m], factor * row[at + m]);
        }
        for (int m = 0; m < count; m++) {
            lowest[m] = Math.min(lowest[m], factor * row[at + m]);
        }
    }

    @Override
    public void crossEntropy(double[] slopes, double[] shares, double[] targets, int count, double[] series) {
        Arrays.fill(series, 0, LossSeries.SUMS * count, 0);
        double[] mean = new double[count];
        for (int c = 0; c < shares.length; c++) {
            addScaled(targets[c], slopes, c * count, mean, count);
        }
        for (int c = 0; c < shares.length; c++) {
            addMoments(shares[c], slopes, c * count, mean, series, count);
            addExtent(shares[c], slopes, c * count, mean, series, count);
        }
        for (int m = 0; m < count; m++) {
            takeLogarithm(series, count, m);
        }
    }

    private static void addScaled(double factor, double[] from, int at, double[] to, int count) {
        for (int m = 0; m < count; m++) {
            to[m] = Math.fma(factor, from[at + m], to[m]);
        }
    }

    private static void addMoments(double share, double[] slopes, int at, double[] mean, double[] sums, int count) {
        int second = count;
        int third = 2 * count;
        int fourth = 3 * count;
        int fifth = 4 * count;
        int sixth = 5 * count;
        int seventh = 6 * count;
        int eighth = 7 * count;
        for (int m = 0; m < count; m++) {
            double s = slopes[at + m] - mean[m];
            double p1 = share * s;
            double p2 = p1 * s;
            double square = s * s;
            double p3 = p1 * square;
            double p4 = p2 * square;
            double p5 = p3 * square;
            double p6 = p4 * square;
            sums[m] += p1;
            sums[second + m] += p2;
            sums[third + m] += p3;
            sums[fourth + m] += p4;
            sums[fifth + m] += p5;
            sums[sixth + m] += p6;
            sums[seventh + m] += p5 * square;
            sums[eighth + m] += p6 * square;
        }
    }

    private static void addExtent(double share, double[] slopes, int at, double[] mean, double[] sums, int count) {
        int spread = LossSeries.DEGREE * count;
        int steepest = spread + count;
        for (int m = 0; m < count; m++) {
            double s = Math.abs(slopes[at + m] - mean[m]);
            sums[spread + m] = Math.fma(share, s, sums[spread + m]);
            sums[steepest + m] = Math.max(sums[steepest + m], s);
        }
    }

    /** Makes the coefficients of log(1 + sum_k M_k t^k / k!) of the sums M_k. */
    private static void takeLogarithm(double[] series, int count, int m) {
        double b1 = series[m];
        double b2 = series[count + m] * (1 / 2.0);
        double b3 = series[2 * count + m] * (1 / 6.0);
        double b4 = series[3 * count + m] * (1 / 24.0);
        double b5 = series[4 * count + m] * (1 / 120.0);
        double b6 = series[5 * count + m] * (1 / 720.0);
        double b7 = series[6 * count + m] * (1 / 5040.0);
        double b8 = series[7 * count + m] * (1 / 40320.0);
        double d2 = Math.fma(-b1, b1, 2 * b2);
        double d3 = Math.fma(-d2, b1, Math.fma(-b1, b2, 3 * b3));
        double d4 = Math.fma(-d3, b1, Math.fma(-d2, b2, Math.fma(-b1, b3, 4 * b4)));
        double d5 = Math.fma(-d4, b1, Math.fma(-d3, b2, Math.fma(-d2, b3, Math.fma(-b1, b4, 5 * b5))));
        double e6 = Math.fma(-d3, b3, Math.fma(-d2, b4, Math.fma(-b1, b5, 6 * b6)));
        double d6 = Math.fma(-d5, b1, Math.fma(-d4, b2, e6));
        double e7 = Math.fma(-d3, b4, Math.fma(-d2, b5, Math.fma(-b1, b6, 7 * b7)));
        double d7 = Math.fma(-d6, b1, Math.fma(-d5, b2, Math.fma(-d4, b3, e7)));
        double e8 = Math.fma(-d3, b5, Math.fma(-d2, b6, Math.fma(-b1, b7, 8 * b8)));
        double d8 = Math.fma(-d7, b1, Math.fma(-d6, b2, Math.fma(-d5, b3, Math.fma(-d4, b4, e8))));
        series[count + m] = d2 * (1 / 2.0);
        series[2 * count + m] = d3 * (1 / 3.0);
        series[3 * count + m] = d4 * (1 / 4.0);
        series[4 * count + m] = d5 * (1 / 5.0);
        series[5 * count + m] = d6 * (1 / 6.0);
        series[6 * count + m] = d7 * (1 / 7.0);
        series[7 * count + m] = d8 * (1 / 8.0);
    }

    @Override
    public void addChanges(
            float[] series,
            int at,
            int block,
            float[] weights,
            int[] indices,
            float[] values,
            int from,
            int to,
            float[] sums) {
        float[][] scratch = SCRATCH.get();
        for (int row = 0; row < ROWS; row++) {
            System.arraycopy(series, at + row * block, scratch[row], 0, block);
        }
        for (int m = from; m < to; m++) {
            addChange(scratch, block, weights, indices[m] * block, values[m], sums);
        }
    }

    private static void addChange(float[][] s, int count, float[] weights, int row, float value, float[] sums) {
        float[] t = s[ROWS];
        float[] sum = s[ROWS + 1];
        shift(weights, row, value, s[0], sum, count);
        raise(sum, s[1], count);
        lessen(sum, s[2], t, count);
        upper(t, s[6], s[7], s[8], s[9], s[10], sum, count);
        lower(t, s[3], s[4], s[5], sum, count);
        addProducts(t, sum, sums, row, count);
    }

    private static void shift(float[] weights, int row, float value, float[] rise, float[] t, int count) {
        for (int m = 0; m < count; m++) {
            t[m] = -Math.fma(weights[row + m], value, rise[m]);
        }
    }

    /**
     * {@code t[m] = max(t[m], -low[m])}. {@code Math.max} becomes no vector instruction unless it is called at one place alone,
     * and branches are mispredicted; here the sign of the difference becomes a factor of exactly 0 or 1.
     */
    private static void raise(float[] t, float[] low, int count) {
        for (int m = 0; m < count; m++) {
            float over = t[m] + low[m];
            float within = Math.fma(0.5f, over / (Math.abs(over) + TINY), 0.5f);
            t[m] = Math.fma(within, t[m], (within - 1) * low[m]);
        }
    }

    /** {@code to[m] = min(t[m], high[m])}, likewise. */
    private static void lessen(float[] t, float[] high, float[] to, int count) {
        for (int m = 0; m < count; m++) {
            float under = high[m] - t[m];
            float within = Math.fma(0.5f, under / (Math.abs(under) + TINY), 0.5f);
            to[m] = Math.fma(within, t[m], (1 - within) * high[m]);
        }
    }

    private static void upper(
            float[] t,
            float[] fourth,
            float[] fifth,
            float[] sixth,
            float[] seventh,
            float[] eighth,
            float[] sum,
            int count) {
        for (int m = 0; m < count; m++) {
            float x = t[m];
            float p = Math.fma(x, Math.fma(x, eighth[m], seventh[m]), sixth[m]);
            sum[m] = Math.fma(x, Math.fma(x, p, fifth[m]), fourth[m]);
        }
    }

    private static void lower(float[] t, float[] first, float[] second, float[] third, float[] sum, int count) {
        for (int m = 0; m < count; m++) {
            float x = t[m];
            sum[m] = Math.fma(x, Math.fma(x, Math.fma(x, sum[m], third[m]), second[m]), first[m]);
        }
    }

    private static void addProducts(float[] t, float[] factors, float[] sums, int row, int count) {
        for (int m = 0; m < count; m++) {
            sums[row + m] = Math.fma(t[m], factors[m], sums[row + m]);
        }
    }
}
