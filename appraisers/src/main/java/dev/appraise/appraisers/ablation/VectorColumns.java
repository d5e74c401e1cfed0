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
 * SIMD by the Vector API. A vector that a loop of unknown length changes goes through memory: within a loop over the samples,
 * Java 17 would put it in an object at each turn.
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
    public void combine(float[] factors, int first, int rows, double[] from, double[] to, int toAt, int count) {
        int m = 0;
        for (; m + 4 * LANES <= count; m += 4 * LANES) {
            combineFour(factors, first, rows, from, m, count, to, toAt + m);
        }
        for (; m < count; m += LANES) {
            DoubleVector sum = at(from, m).mul(factors[first]);
            for (int i = 1; i < rows; i++) {
                sum = all(factors[first + i]).fma(at(from, i * count + m), sum);
            }
            sum.intoArray(to, toAt + m);
        }
    }

    private static void combineFour(
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
    public void addExpm1(
            int halvings, double[] factor, double[] x, int at, double[] less, double[] to, double[] work, int count) {
        double shrink = Exponential.shrink(halvings);
        for (int m = 0; m < count; m += LANES) {
            expm1(at(x, at + m).sub(at(less, m)).mul(shrink)).intoArray(work, m);
        }
        for (int h = 0; h < halvings; h++) {
            twice(work, count);
        }
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
        double factor = growth * Exponential.shrink(halvings);
        for (int m = 0; m < count; m += LANES) {
            DoubleVector change = expm1(at(shift, m).mul(factor));
            change.intoArray(shift, m);
            change.add(1).intoArray(work, m);
        }
        for (int h = 0; h < halvings; h++) {
            twice(shift, count);
            square(work, count);
        }
        for (int m = 0; m < count; m += LANES) {
            DoubleVector low = at(below, at + m);
            DoubleVector high = at(above, at + m);
            low.mul(high).mul(at(shift, m)).div(low.fma(at(work, m), high)).intoArray(shift, m);
        }
    }

    private static DoubleVector expm1(DoubleVector v) {
        DoubleVector high = v.fma(v.fma(v.fma(v.fma(all(T14), all(T13)), all(T12)), all(T11)), all(T10));
        DoubleVector middle = v.fma(v.fma(v.fma(v.fma(high, all(T9)), all(T8)), all(T7)), all(T6));
        DoubleVector low = v.fma(v.fma(v.fma(v.fma(middle, all(T5)), all(T4)), all(T3)), all(0.5));
        return v.mul(v).fma(low, v);
    }

    private static DoubleVector at(double[] x, int at) {
        return DoubleVector.fromArray(SPECIES, x, at);
    }

    private static DoubleVector all(double value) {
        return DoubleVector.broadcast(SPECIES, value);
    }
}
