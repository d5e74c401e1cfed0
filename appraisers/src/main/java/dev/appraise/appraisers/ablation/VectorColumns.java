package dev.appraise.appraisers.ablation;

import static dev.appraise.appraisers.ablation.Exponential.T10;
import static dev.appraise.appraisers.ablation.Exponential.T11;
import static dev.appraise.appraisers.ablation.Exponential.T12;
import static dev.appraise.appraisers.ablation.Exponential.T13;
import static dev.appraise.appraisers.ablation.Exponential.T14;
import static dev.appraise.appraisers.ablation.Exponential.T3;
import static dev.appraise.appraisers.ablation.Exponential.T4;
import static dev.appraise.appraisers.ablation.Exponential.T5;
import static dev.appraise.appraisers.ablation.Exponential.T6;
import static dev.appraise.appraisers.ablation.Exponential.T7;
import static dev.appraise.appraisers.ablation.Exponential.T8;
import static dev.appraise.appraisers.ablation.Exponential.T9;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * SIMD by the Vector API, a loop a method: how much C2 takes into one method has an end, and behind it vectors become objects.
 */
final class VectorColumns implements ColumnKernel {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    /** As integers, doubles from 0 on are in order, and NaN is behind them all: that makes their maximum cheap. */
    @Override
    public double largest(double[] x, int count) {
        LongVector largest = all(0).reinterpretAsLongs();
        for (int m = 0; m < count; m += LANES) {
            largest = largest.max(at(x, m).abs().reinterpretAsLongs());
        }
        return Double.longBitsToDouble(largest.reduceLanes(VectorOperators.MAX));
    }

    @Override
    public void scale(double factor, double[] from, int fromAt, double[] to, int toAt, int count) {
        for (int m = 0; m < count; m += LANES) {
            at(from, fromAt + m).mul(factor).intoArray(to, toAt + m);
        }
    }

    @Override
    public void addScaled(double factor, double[] from, int fromAt, double[] to, int toAt, int count) {
        DoubleVector scale = all(factor);
        for (int m = 0; m < count; m += LANES) {
            scale.fma(at(from, fromAt + m), at(to, toAt + m)).intoArray(to, toAt + m);
        }
    }

    @Override
    public void addProduct(double[] a, double[] b, int at, double[] to, int count) {
        for (int m = 0; m < count; m += LANES) {
            at(a, at + m).fma(at(b, at + m), at(to, m)).intoArray(to, m);
        }
    }

    @Override
    public void sumRows(float[] factors, int first, int rows, double[] from, double[] to, int toAt, int count) {
        int m = 0;
        for (; m + 4 * LANES <= count; m += 4 * LANES) {
            sumRowsToFour(factors, first, rows, from, m, count, to, toAt + m);
        }
        for (; m < count; m += LANES) {
            DoubleVector sum = at(from, m).mul(factors[first]);
            for (int i = 1; i < rows; i++) {
                sum = all(factors[first + i]).fma(at(from, i * count + m), sum);
            }
            sum.intoArray(to, toAt + m);
        }
    }

    private static void sumRowsToFour(
            float[] factors, int first, int rows, double[] from, int fromAt, int count, double[] to, int toAt) {
        double start = factors[first];
        DoubleVector s0 = at(from, fromAt).mul(start);
        DoubleVector s1 = at(from, fromAt + LANES).mul(start);
        DoubleVector s2 = at(from, fromAt + 2 * LANES).mul(start);
        DoubleVector s3 = at(from, fromAt + 3 * LANES).mul(start);
        int row = fromAt;
        for (int i = 1; i < rows; i++) {
            DoubleVector factor = all(factors[first + i]);
            row += count;
            s0 = factor.fma(at(from, row), s0);
            s1 = factor.fma(at(from, row + LANES), s1);
            s2 = factor.fma(at(from, row + 2 * LANES), s2);
            s3 = factor.fma(at(from, row + 3 * LANES), s3);
        }
        s0.intoArray(to, toAt);
        s1.intoArray(to, toAt + LANES);
        s2.intoArray(to, toAt + 2 * LANES);
        s3.intoArray(to, toAt + 3 * LANES);
    }

    @Override
    public void squares(int outputs, double[] slope, double[] x, double[] to, int count) {
        DoubleVector share = all(1.0 / outputs);
        for (int m = 0; m < count; m += LANES) {
            DoubleVector sum = all(0);
            for (int c = 0; c < outputs; c++) {
                DoubleVector change = at(x, c * count + m);
                sum = change.fma(change.fma(share, at(slope, c * count + m)), sum);
            }
            sum.intoArray(to, m);
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
        for (int m = 0; m < count; m += LANES) {
            at(x, at + m).sub(at(less, m)).intoArray(work, m);
        }
        expm1(halvings, work, count);
        for (int m = 0; m < count; m += LANES) {
            at(factor, at + m).fma(at(work, m), at(to, m)).intoArray(to, m);
        }
    }

    private static void twice(double[] x, int count) {
        for (int m = 0; m < count; m += LANES) {
            DoubleVector value = at(x, m);
            value.fma(value, value.add(value)).intoArray(x, m);
        }
    }

    /** Two halvings at once. */
    private static void raiseTwice(double[] change, double[] power, int count) {
        for (int m = 0; m < count; m += LANES) {
            DoubleVector value = at(change, m);
            value = value.fma(value, value.add(value));
            value.fma(value, value.add(value)).intoArray(change, m);
            DoubleVector square = at(power, m);
            square = square.mul(square);
            square.mul(square).intoArray(power, m);
        }
    }

    private static void square(double[] x, int count) {
        for (int m = 0; m < count; m += LANES) {
            DoubleVector value = at(x, m);
            value.mul(value).intoArray(x, m);
        }
    }

    @Override
    public void log1p(double[] x, int count) {
        for (int m = 0; m < count; m += LANES) {
            DoubleVector value = at(x, m);
            artanh(value.div(value.add(2))).mul(2).intoArray(x, m);
        }
    }

    private static DoubleVector artanh(DoubleVector u) {
        DoubleVector v = u.mul(u);
        DoubleVector sum = all(1 / 35.0);
        for (int k = 33; k >= 3; k -= 2) {
            sum = v.fma(sum, all(1.0 / k));
        }
        return u.mul(v).fma(sum, u);
    }

    @Override
    public void rectify(double[] down, double[] up, int at, double[] shift, int count) {
        for (int m = 0; m < count; m += LANES) {
            at(shift, m).add(at(down, at + m)).max(at(up, at + m)).intoArray(shift, m);
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
        int h = halvings;
        for (; h >= 2; h -= 2) {
            raiseTwice(shift, work, count);
        }
        if (h > 0) {
            twice(shift, count);
            square(work, count);
        }
        combine(below, above, at, shift, work, count);
    }

    private static void addOne(double[] x, double[] to, int count) {
        for (int m = 0; m < count; m += LANES) {
            at(x, m).add(1).intoArray(to, m);
        }
    }

    private static void combine(double[] below, double[] above, int at, double[] x, double[] power, int count) {
        for (int m = 0; m < count; m += LANES) {
            DoubleVector low = at(below, at + m);
            DoubleVector high = at(above, at + m);
            low.mul(high).mul(at(x, m)).div(low.fma(at(power, m), high)).intoArray(x, m);
        }
    }

    /**
     * {@link Exponential#expm1} of factor x, in place of x. Two vectors side by side make it so long that C2 never puts it into
     * what calls it, where it would reach the end of what it takes into one method, and make objects of vectors from there on.
     */
    private static void expm1(double factor, double[] x, int count) {
        for (int m = 0; m < count; m += 2 * LANES) {
            DoubleVector v = at(x, m).mul(factor);
            DoubleVector w = at(x, m + LANES).mul(factor);
            DoubleVector p = v.fma(all(T14), all(T13));
            DoubleVector q = w.fma(all(T14), all(T13));
            p = v.fma(p, all(T12));
            q = w.fma(q, all(T12));
            p = v.fma(p, all(T11));
            q = w.fma(q, all(T11));
            p = v.fma(p, all(T10));
            q = w.fma(q, all(T10));
            p = v.fma(p, all(T9));
            q = w.fma(q, all(T9));
            p = v.fma(p, all(T8));
            q = w.fma(q, all(T8));
            p = v.fma(p, all(T7));
            q = w.fma(q, all(T7));
            p = v.fma(p, all(T6));
            q = w.fma(q, all(T6));
            p = v.fma(p, all(T5));
            q = w.fma(q, all(T5));
            p = v.fma(p, all(T4));
            q = w.fma(q, all(T4));
            p = v.fma(p, all(T3));
            q = w.fma(q, all(T3));
            p = v.fma(p, all(0.5));
            q = w.fma(q, all(0.5));
            v.mul(v).fma(p, v).intoArray(x, m);
            w.mul(w).fma(q, w).intoArray(x, m + LANES);
        }
    }

    private static DoubleVector at(double[] x, int at) {
        return DoubleVector.fromArray(SPECIES, x, at);
    }

    private static DoubleVector all(double value) {
        return DoubleVector.broadcast(SPECIES, value);
    }
}
