package dev.appraise.appraisers.ablation;

import java.util.Arrays;

/** Plain loops without branches, one a method, that the compiler turns into vector instructions. */
final class PlainColumns implements ColumnKernel {
    @Override
    public double largest(double[] x, int count) {
        double largest = 0;
        for (int m = 0; m < count; m++) {
            largest = Math.max(largest, Math.abs(x[m]));
        }
        return largest;
    }

    @Override
    public void scale(double factor, double[] from, int fromAt, double[] to, int toAt, int count) {
        for (int m = 0; m < count; m++) {
            to[toAt + m] = factor * from[fromAt + m];
        }
    }

    @Override
    public void addScaled(double factor, double[] from, int fromAt, double[] to, int toAt, int count) {
        for (int m = 0; m < count; m++) {
            to[toAt + m] = Math.fma(factor, from[fromAt + m], to[toAt + m]);
        }
    }

    @Override
    public void addProduct(double[] a, double[] b, int at, double[] to, int count) {
        for (int m = 0; m < count; m++) {
            to[m] = Math.fma(a[at + m], b[at + m], to[m]);
        }
    }

    @Override
    public void sumRows(float[] factors, int first, int rows, double[] from, double[] to, int toAt, int count) {
        scale(factors[first], from, 0, to, toAt, count);
        for (int i = 1; i < rows; i++) {
            addScaled(factors[first + i], from, i * count, to, toAt, count);
        }
    }

    @Override
    public void squares(int outputs, double[] slope, double[] x, double[] to, int count) {
        Arrays.fill(to, 0, count, 0);
        for (int c = 0; c < outputs; c++) {
            addSquares(1.0 / outputs, slope, x, c * count, to, count);
        }
    }

    private static void addSquares(double share, double[] slope, double[] x, int at, double[] to, int count) {
        for (int m = 0; m < count; m++) {
            double change = x[at + m];
            to[m] = Math.fma(change, Math.fma(change, share, slope[at + m]), to[m]);
        }
    }

    @Override
    public void expm1(int halvings, double[] x, int count) {
        expm1(Exponential.shrink(halvings), x, count);
        for (int h = 0; h < halvings; h++) {
            twice(x, count);
        }
    }

    @Override
    public void addExpm1(
            int halvings, double[] factor, double[] x, int at, double[] less, double[] to, double[] work, int count) {
        subtract(x, at, less, work, count);
        expm1(halvings, work, count);
        multiply(factor, at, work, to, count);
    }

    private static void subtract(double[] x, int at, double[] less, double[] to, int count) {
        for (int m = 0; m < count; m++) {
            to[m] = x[at + m] - less[m];
        }
    }

    private static void multiply(double[] factor, int at, double[] x, double[] to, int count) {
        for (int m = 0; m < count; m++) {
            to[m] = Math.fma(factor[at + m], x[m], to[m]);
        }
    }

    private static void expm1(double factor, double[] x, int count) {
        for (int m = 0; m < count; m++) {
            x[m] = Exponential.expm1(factor * x[m]);
        }
    }

    private static void twice(double[] x, int count) {
        for (int m = 0; m < count; m++) {
            x[m] = Math.fma(x[m], x[m], 2 * x[m]);
        }
    }

    private static void square(double[] x, int count) {
        for (int m = 0; m < count; m++) {
            x[m] = x[m] * x[m];
        }
    }

    @Override
    public void log1p(double[] x, int count) {
        for (int m = 0; m < count; m++) {
            double u = x[m] / (2 + x[m]);
            double v = u * u;
            double high = Math.fma(v, Math.fma(v, Math.fma(v, L35, L33), L31), L29);
            double upper = Math.fma(v, Math.fma(v, Math.fma(v, Math.fma(v, high, L27), L25), L23), L21);
            double middle = Math.fma(v, Math.fma(v, Math.fma(v, Math.fma(v, upper, L19), L17), L15), L13);
            double lower = Math.fma(v, Math.fma(v, Math.fma(v, Math.fma(v, middle, L11), L9), L7), L5);
            x[m] = 2 * Math.fma(u * v, Math.fma(v, lower, L3), u);
        }
    }

    @Override
    public void rectify(double[] down, double[] up, int at, double[] shift, int count) {
        for (int m = 0; m < count; m++) {
            shift[m] = Math.max(shift[m] + down[at + m], up[at + m]);
        }
    }

    @Override
    public void bend(
            double growth,
            int halvings,
            double[] below,
            double[] above,
            int at,
            double[] shift,
            double[] work,
            int count) {
        expm1(growth * Exponential.shrink(halvings), shift, count);
        addOne(shift, work, count);
        for (int h = 0; h < halvings; h++) {
            twice(shift, count);
            square(work, count);
        }
        combine(below, above, at, shift, work, count);
    }

    private static void addOne(double[] x, double[] to, int count) {
        for (int m = 0; m < count; m++) {
            to[m] = 1 + x[m];
        }
    }

    private static void combine(double[] below, double[] above, int at, double[] x, double[] power, int count) {
        for (int m = 0; m < count; m++) {
            double low = below[at + m];
            double high = above[at + m];
            x[m] = low * high * x[m] / Math.fma(low, power[m], high);
        }
    }

    private static final double L3 = 1 / 3.0;
    private static final double L5 = 1 / 5.0;
    private static final double L7 = 1 / 7.0;
    private static final double L9 = 1 / 9.0;
    private static final double L11 = 1 / 11.0;
    private static final double L13 = 1 / 13.0;
    private static final double L15 = 1 / 15.0;
    private static final double L17 = 1 / 17.0;
    private static final double L19 = 1 / 19.0;
    private static final double L21 = 1 / 21.0;
    private static final double L23 = 1 / 23.0;
    private static final double L25 = 1 / 25.0;
    private static final double L27 = 1 / 27.0;
    private static final double L29 = 1 / 29.0;
    private static final double L31 = 1 / 31.0;
    private static final double L33 = 1 / 33.0;
    private static final double L35 = 1 / 35.0;
}
