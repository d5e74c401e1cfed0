package dev.appraise.appraisers.ablation;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** SIMD by the Vector API. */
final class VectorLine implements LineKernel {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    @Override
    public void addRows(float[] factors, int[] rows, int used, float[] matrix, int stride, float[] sums, int at) {
        int m = 0;
        for (; m + 4 * LANES <= stride; m += 4 * LANES) {
            addRowsToFour(factors, rows, used, matrix, stride, m, sums, at + m);
        }
        for (; m < stride; m += LANES) {
            FloatVector sum = FloatVector.fromArray(SPECIES, sums, at + m);
            for (int r = 0; r < used; r++) {
                sum = all(factors[r]).fma(FloatVector.fromArray(SPECIES, matrix, rows[r] * stride + m), sum);
            }
            sum.intoArray(sums, at + m);
        }
    }

    private static void addRowsToFour(
            float[] factors, int[] rows, int used, float[] matrix, int stride, int m, float[] sums, int at) {
        FloatVector s0 = FloatVector.fromArray(SPECIES, sums, at);
        FloatVector s1 = FloatVector.fromArray(SPECIES, sums, at + LANES);
        FloatVector s2 = FloatVector.fromArray(SPECIES, sums, at + 2 * LANES);
        FloatVector s3 = FloatVector.fromArray(SPECIES, sums, at + 3 * LANES);
        for (int r = 0; r < used; r++) {
            FloatVector factor = all(factors[r]);
            int from = rows[r] * stride + m;
            s0 = factor.fma(FloatVector.fromArray(SPECIES, matrix, from), s0);
            s1 = factor.fma(FloatVector.fromArray(SPECIES, matrix, from + LANES), s1);
            s2 = factor.fma(FloatVector.fromArray(SPECIES, matrix, from + 2 * LANES), s2);
            s3 = factor.fma(FloatVector.fromArray(SPECIES, matrix, from + 3 * LANES), s3);
        }
        s0.intoArray(sums, at);
        s1.intoArray(sums, at + LANES);
        s2.intoArray(sums, at + 2 * LANES);
        s3.intoArray(sums, at + 3 * LANES);
    }

    @Override
    public void products(
            float[] row, int[] indices, float[] values, int from, int count, float[] products, float[] range) {
        FloatVector least = all(0);
        FloatVector greatest = all(0);
        int whole = SPECIES.loopBound(count);
        for (int m = 0; m < whole; m += LANES) {
            FloatVector weights = FloatVector.fromArray(SPECIES, row, 0, indices, from + m);
            FloatVector product = weights.neg().mul(FloatVector.fromArray(SPECIES, values, from + m));
            product.intoArray(products, m);
            least = least.min(product);
            greatest = greatest.max(product);
        }
        float low = least.reduceLanes(VectorOperators.MIN);
        float high = greatest.reduceLanes(VectorOperators.MAX);
        for (int m = whole; m < count; m++) {
            products[m] = -row[indices[from + m]] * values[from + m];
            low = Math.min(low, products[m]);
            high = Math.max(high, products[m]);
        }
        range[0] = low;
        range[1] = high;
    }

    @Override
    public int kinks(float[] values, int at, float[] slopes, int count, float low, float high, int[] found) {
        return leastProduct(values, at, slopes, count, low, high) > 0
                ? 0
                : Kinks.among(values, at, slopes, count, low, high, found);
    }

    /** Of what a unit has at both ends; above 0 if no unit flips. */
    private static float leastProduct(float[] values, int at, float[] slopes, int count, float low, float high) {
        FloatVector least = all(Float.POSITIVE_INFINITY);
        FloatVector start = all(low);
        FloatVector end = all(high);
        for (int k = 0; k < count; k += LANES) {
            FloatVector value = FloatVector.fromArray(SPECIES, values, at + k);
            FloatVector slope = FloatVector.fromArray(SPECIES, slopes, k);
            least = least.min(slope.fma(start, value).mul(slope.fma(end, value)));
        }
        return least.reduceLanes(VectorOperators.MIN);
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
        FloatVector c1 = all(c[1]);
        FloatVector c2 = all(c[2]);
        for (int m = 0; m < count; m += LANES) {
            FloatVector v = FloatVector.fromArray(SPECIES, x, m);
            v.mul(v.fma(c2, c1)).intoArray(result, m);
        }
    }

    private static void sixth(float[] c, float[] x, int count, float[] result) {
        FloatVector c1 = all(c[1]);
        FloatVector c2 = all(c[2]);
        FloatVector c3 = all(c[3]);
        FloatVector c4 = all(c[4]);
        FloatVector c5 = all(c[5]);
        FloatVector c6 = all(c[6]);
        for (int m = 0; m < count; m += LANES) {
            FloatVector v = FloatVector.fromArray(SPECIES, x, m);
            FloatVector high = v.fma(v.fma(c6, c5), c4);
            v.mul(v.fma(v.fma(v.fma(high, c3), c2), c1)).intoArray(result, m);
        }
    }

    private static void tenth(float[] c, float[] x, int count, float[] result) {
        FloatVector c1 = all(c[1]);
        FloatVector c2 = all(c[2]);
        FloatVector c3 = all(c[3]);
        FloatVector c4 = all(c[4]);
        FloatVector c5 = all(c[5]);
        FloatVector c6 = all(c[6]);
        FloatVector c7 = all(c[7]);
        FloatVector c8 = all(c[8]);
        FloatVector c9 = all(c[9]);
        FloatVector c10 = all(c[10]);
        for (int m = 0; m < count; m += LANES) {
            FloatVector v = FloatVector.fromArray(SPECIES, x, m);
            FloatVector high = v.fma(v.fma(v.fma(v.fma(c10, c9), c8), c7), c6);
            FloatVector middle = v.fma(v.fma(v.fma(high, c5), c4), c3);
            v.mul(v.fma(v.fma(middle, c2), c1)).intoArray(result, m);
        }
    }

    @Override
    public void shift(float constant, float[] x, int count) {
        for (int m = 0; m < count; m += LANES) {
            FloatVector.fromArray(SPECIES, x, m).add(constant).intoArray(x, m);
        }
    }

    @Override
    public void shortLog1p(float constant, float[] x, int count) {
        FloatVector third = all(1 / 3f);
        FloatVector half = all(-0.5f);
        FloatVector start = all(constant);
        for (int m = 0; m < count; m += LANES) {
            FloatVector v = FloatVector.fromArray(SPECIES, x, m);
            start.add(v.mul(v).fma(v.fma(third, half), v)).intoArray(x, m);
        }
    }

    @Override
    public void log1p(float constant, float[] x, int count) {
        FloatVector start = all(constant);
        for (int m = 0; m < count; m += LANES) {
            FloatVector value = FloatVector.fromArray(SPECIES, x, m);
            start.add(artanh(value.div(value.add(2))).mul(2)).intoArray(x, m);
        }
    }

    private static FloatVector artanh(FloatVector u) {
        FloatVector v = u.mul(u);
        FloatVector high = v.fma(v.fma(v.fma(all(1 / 17f), all(1 / 15f)), all(1 / 13f)), all(1 / 11f));
        FloatVector low = v.fma(v.fma(v.fma(high, all(1 / 9f)), all(1 / 7f)), all(1 / 5f));
        return u.mul(v).fma(v.fma(low, all(1 / 3f)), u);
    }

    private static FloatVector all(float value) {
        return FloatVector.broadcast(SPECIES, value);
    }
}
