package dev.appraise.appraisers.ablation;

/** Plain loops without branches, one a method, that the compiler turns into vector instructions. */
final class PlainLine implements LineKernel {
    private float[] ends = new float[0];

    @Override
    public void addRows(float[] factors, int[] rows, int used, float[] matrix, int stride, float[] sums, int at) {
        for (int r = 0; r < used; r += 4) {
            addFour(
                    factors[r],
                    matrix,
                    rows[r] * stride,
                    factors[r + 1],
                    rows[r + 1] * stride,
                    factors[r + 2],
                    rows[r + 2] * stride,
                    factors[r + 3],
                    rows[r + 3] * stride,
                    sums,
                    at,
                    stride);
        }
    }

    private static void addFour(
            float f0,
            float[] matrix,
            int r0,
            float f1,
            int r1,
            float f2,
            int r2,
            float f3,
            int r3,
            float[] sums,
            int at,
            int count) {
        for (int m = 0; m < count; m++) {
            float two = Math.fma(f1, matrix[r1 + m], Math.fma(f0, matrix[r0 + m], sums[at + m]));
            sums[at + m] = Math.fma(f3, matrix[r3 + m], Math.fma(f2, matrix[r2 + m], two));
        }
    }

    @Override
    public void products(
            float[] row, int[] indices, float[] values, int from, int count, float[] products, float[] range) {
        float low = 0;
        float high = 0;
        for (int m = 0; m < count; m++) {
            float product = -row[indices[from + m]] * values[from + m];
            products[m] = product;
            if (product < low) {
                low = product;
            } else if (product > high) {
                high = product;
            }
        }
        range[0] = low;
        range[1] = high;
    }

    @Override
    public int kinks(float[] values, int at, float[] slopes, int count, float low, float high, int[] found) {
        if (ends.length < count) {
            ends = new float[count];
        }
        multiplyEnds(values, at, slopes, count, low, high, ends);
        return anyBelow(ends, count) ? Kinks.among(values, at, slopes, count, low, high, found) : 0;
    }

    private static void multiplyEnds(
            float[] values, int at, float[] slopes, int count, float low, float high, float[] products) {
        for (int k = 0; k < count; k++) {
            products[k] = Math.fma(slopes[k], low, values[at + k]) * Math.fma(slopes[k], high, values[at + k]);
        }
    }

    private static boolean anyBelow(float[] x, int count) {
        for (int k = 0; k < count; k++) {
            if (!(x[k] > 0)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void polynomial(float[] coefficients, int degree, float[] x, int count, float[] result) {
        switch (degree) {
            case 2 -> second(coefficients, x, count, result);
            case 6 -> sixth(coefficients, x, count, result);
            default -> tenth(coefficients, x, count, result);
        }
    }

    private static void second(float[] c, float[] x, int count, float[] result) {
        float c1 = c[1];
        float c2 = c[2];
        for (int m = 0; m < count; m++) {
            result[m] = x[m] * Math.fma(x[m], c2, c1);
        }
    }

    private static void sixth(float[] c, float[] x, int count, float[] result) {
        float c1 = c[1];
        float c2 = c[2];
        float c3 = c[3];
        float c4 = c[4];
        float c5 = c[5];
        float c6 = c[6];
        for (int m = 0; m < count; m++) {
            float v = x[m];
            float high = Math.fma(v, Math.fma(v, c6, c5), c4);
            result[m] = v * Math.fma(v, Math.fma(v, Math.fma(v, high, c3), c2), c1);
        }
    }

    private static void tenth(float[] c, float[] x, int count, float[] result) {
        float c1 = c[1];
        float c2 = c[2];
        float c3 = c[3];
        float c4 = c[4];
        float c5 = c[5];
        float c6 = c[6];
        float c7 = c[7];
        float c8 = c[8];
        float c9 = c[9];
        float c10 = c[10];
        for (int m = 0; m < count; m++) {
            float v = x[m];
            float high = Math.fma(v, Math.fma(v, Math.fma(v, Math.fma(v, c10, c9), c8), c7), c6);
            float middle = Math.fma(v, Math.fma(v, Math.fma(v, high, c5), c4), c3);
            result[m] = v * Math.fma(v, Math.fma(v, middle, c2), c1);
        }
    }

    @Override
    public void shift(float constant, float[] x, int count) {
        for (int m = 0; m < count; m++) {
            x[m] = constant + x[m];
        }
    }

    @Override
    public void shortLog1p(float constant, float[] x, int count) {
        for (int m = 0; m < count; m++) {
            float v = x[m];
            x[m] = constant + Math.fma(v * v, Math.fma(v, 1 / 3f, -0.5f), v);
        }
    }

    @Override
    public void log1p(float constant, float[] x, int count) {
        for (int m = 0; m < count; m++) {
            float u = x[m] / (2 + x[m]);
            float v = u * u;
            float high = Math.fma(v, Math.fma(v, Math.fma(v, 1 / 17f, 1 / 15f), 1 / 13f), 1 / 11f);
            float low = Math.fma(v, Math.fma(v, Math.fma(v, high, 1 / 9f), 1 / 7f), 1 / 5f);
            float series = Math.fma(v, low, 1 / 3f);
            x[m] = constant + 2 * Math.fma(u * v, series, u);
        }
    }
}
