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
        LongVector largest = DoubleVector.broadcast(SPECIES, 0).reinterpretAsLongs();
        for (int m = 0; m < count; m += LANES) {
            largest = largest.max(DoubleVector.fromArray(SPECIES, x, m).abs().reinterpretAsLongs());
        }
        return Double.longBitsToDouble(largest.reduceLanes(VectorOperators.MAX));
    }

    @Override
    public void scale(double factor, double[] from, int fromAt, double[] to, int toAt, int count) {
        for (int m = 0; m < count; m += LANES) {
            DoubleVector.fromArray(SPECIES, from, fromAt + m).mul(factor).intoArray(to, toAt + m);
        }
    }

    @Override
    public void addScaled(double factor, double[] from, int fromAt, double[] to, int toAt, int count) {
        DoubleVector scale = DoubleVector.broadcast(SPECIES, factor);
        for (int m = 0; m < count; m += LANES) {
            scale.fma(DoubleVector.fromArray(SPECIES, from, fromAt + m), DoubleVector.fromArray(SPECIES, to, toAt + m))
                    .intoArray(to, toAt + m);
        }
    }

    @Override
    public void addProduct(double[] a, double[] b, int at, double[] to, int count) {
        for (int m = 0; m < count; m += LANES) {
            DoubleVector.fromArray(SPECIES, a, at + m)
                    .fma(DoubleVector.fromArray(SPECIES, b, at + m), DoubleVector.fromArray(SPECIES, to, m))
                    .intoArray(to, m);
        }
    }

    @Override
    public void sumRows(float[] factors, int first, int rows, double[] from, double[] to, int toAt, int count) {
        int m = 0;
        for (; m + 4 * LANES <= count; m += 4 * LANES) {
            sumRowsToFour(factors, first, rows, from, m, count, to, toAt + m);
        }
        for (; m < count; m += LANES) {
            DoubleVector sum = DoubleVector.fromArray(SPECIES, from, m).mul(factors[first]);
            for (int i = 1; i < rows; i++) {
                sum = DoubleVector.broadcast(SPECIES, factors[first + i])
                        .fma(DoubleVector.fromArray(SPECIES, from, i * count + m), sum);
            }
            sum.intoArray(to, toAt + m);
        }
    }

    private static void sumRowsToFour(
            float[] factors, int first, int rows, double[] from, int fromAt, int count, double[] to, int toAt) {
        double start = factors[first];
        DoubleVector s0 = DoubleVector.fromArray(SPECIES, from, fromAt).mul(start);
        DoubleVector s1 = DoubleVector.fromArray(SPECIES, from, fromAt + LANES).mul(start);
        DoubleVector s2 =
                DoubleVector.fromArray(SPECIES, from, fromAt + 2 * LANES).mul(start);
        DoubleVector s3 =
                DoubleVector.fromArray(SPECIES, from, fromAt + 3 * LANES).mul(start);
        int row = fromAt;
        for (int i = 1; i < rows; i++) {
            DoubleVector factor = DoubleVector.broadcast(SPECIES, factors[first + i]);
            row += count;
            s0 = factor.fma(DoubleVector.fromArray(SPECIES, from, row), s0);
            s1 = factor.fma(DoubleVector.fromArray(SPECIES, from, row + LANES), s1);
            s2 = factor.fma(DoubleVector.fromArray(SPECIES, from, row + 2 * LANES), s2);
            s3 = factor.fma(DoubleVector.fromArray(SPECIES, from, row + 3 * LANES), s3);
        }
        s0.intoArray(to, toAt);
        s1.intoArray(to, toAt + LANES);
        s2.intoArray(to, toAt + 2 * LANES);
        s3.intoArray(to, toAt + 3 * LANES);
    }

    @Override
    public void squares(int outputs, double[] slope, double[] x, double[] to, int count) {
        DoubleVector share = DoubleVector.broadcast(SPECIES, 1.0 / outputs);
        for (int m = 0; m < count; m += LANES) {
            DoubleVector sum = DoubleVector.broadcast(SPECIES, 0);
            for (int c = 0; c < outputs; c++) {
                DoubleVector change = DoubleVector.fromArray(SPECIES, x, c * count + m);
                sum = change.fma(change.fma(share, DoubleVector.fromArray(SPECIES, slope, c * count + m)), sum);
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
            DoubleVector.fromArray(SPECIES, x, at + m)
                    .sub(DoubleVector.fromArray(SPECIES, less, m))
                    .intoArray(work, m);
        }
        expm1(halvings, work, count);
        for (int m = 0; m < count; m += LANES) {
            DoubleVector.fromArray(SPECIES, factor, at + m)
                    .fma(DoubleVector.fromArray(SPECIES, work, m), DoubleVector.fromArray(SPECIES, to, m))
                    .intoArray(to, m);
        }
    }

    private static void twice(double[] x, int count) {
        for (int m = 0; m < count; m += LANES) {
            DoubleVector value = DoubleVector.fromArray(SPECIES, x, m);
            value.fma(value, value.add(value)).intoArray(x, m);
        }
    }

    /** Two halvings at once, of expm1 and exp. */
    private static void raiseTwice(double[] change, double[] power, int count) {
        for (int m = 0; m < count; m += LANES) {
            DoubleVector value = DoubleVector.fromArray(SPECIES, change, m);
            value = value.fma(value, value.add(value));
            value.fma(value, value.add(value)).intoArray(change, m);
            DoubleVector square = DoubleVector.fromArray(SPECIES, power, m);
            square = square.mul(square);
            square.mul(square).intoArray(power, m);
        }
    }

    @Override
    public void log1p(double[] x, int count) {
        for (int m = 0; m < count; m += LANES) {
            DoubleVector value = DoubleVector.fromArray(SPECIES, x, m);
            DoubleVector u = value.div(value.add(2));
            DoubleVector v = u.mul(u);
            DoubleVector sum = DoubleVector.broadcast(SPECIES, 1 / 35.0);
            for (int k = 33; k >= 3; k -= 2) {
                sum = v.fma(sum, DoubleVector.broadcast(SPECIES, 1.0 / k));
            }
            u.mul(v).fma(sum, u).mul(2).intoArray(x, m);
        }
    }

    @Override
    public void rectify(double[] down, double[] up, int at, double[] shift, int count) {
        for (int m = 0; m < count; m += LANES) {
            DoubleVector.fromArray(SPECIES, shift, m)
                    .add(DoubleVector.fromArray(SPECIES, down, at + m))
                    .max(DoubleVector.fromArray(SPECIES, up, at + m))
                    .intoArray(shift, m);
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
        if (halvings % 2 == 0) {
            addOne(shift, work, count);
        } else {
            raiseOnce(shift, work, count);
        }
        for (int h = 0; h < halvings / 2; h++) {
            raiseTwice(shift, work, count);
        }
        combine(below, above, at, shift, work, count);
    }

    private static void addOne(double[] x, double[] to, int count) {
        for (int m = 0; m < count; m += LANES) {
            DoubleVector.fromArray(SPECIES, x, m).add(1).intoArray(to, m);
        }
    }

    /** {@link #addOne}, and a halving. */
    private static void raiseOnce(double[] change, double[] power, int count) {
        for (int m = 0; m < count; m += LANES) {
            DoubleVector value = DoubleVector.fromArray(SPECIES, change, m);
            value.fma(value, value.add(value)).intoArray(change, m);
            DoubleVector one = value.add(1);
            one.mul(one).intoArray(power, m);
        }
    }

    private static void combine(double[] below, double[] above, int at, double[] x, double[] power, int count) {
        for (int m = 0; m < count; m += LANES) {
            DoubleVector low = DoubleVector.fromArray(SPECIES, below, at + m);
            DoubleVector high = DoubleVector.fromArray(SPECIES, above, at + m);
            low.mul(high)
                    .mul(DoubleVector.fromArray(SPECIES, x, m))
                    .div(low.fma(DoubleVector.fromArray(SPECIES, power, m), high))
                    .intoArray(x, m);
        }
    }

    /**
     * {@link Exponential#expm1} of factor x, in place of x. Two vectors side by side make it so long that C2 never puts it into
     * what calls it, where it would reach the end of what it takes into one method, and make objects of vectors from there on.
     */
    private static void expm1(double factor, double[] x, int count) {
        for (int m = 0; m < count; m += 2 * LANES) {
            DoubleVector v = DoubleVector.fromArray(SPECIES, x, m).mul(factor);
            DoubleVector w = DoubleVector.fromArray(SPECIES, x, m + LANES).mul(factor);
            DoubleVector p = v.fma(DoubleVector.broadcast(SPECIES, T14), DoubleVector.broadcast(SPECIES, T13));
            DoubleVector q = w.fma(DoubleVector.broadcast(SPECIES, T14), DoubleVector.broadcast(SPECIES, T13));
            p = v.fma(p, DoubleVector.broadcast(SPECIES, T12));
            q = w.fma(q, DoubleVector.broadcast(SPECIES, T12));
            p = v.fma(p, DoubleVector.broadcast(SPECIES, T11));
            q = w.fma(q, DoubleVector.broadcast(SPECIES, T11));
            p = v.fma(p, DoubleVector.broadcast(SPECIES, T10));
            q = w.fma(q, DoubleVector.broadcast(SPECIES, T10));
            p = v.fma(p, DoubleVector.broadcast(SPECIES, T9));
            q = w.fma(q, DoubleVector.broadcast(SPECIES, T9));
            p = v.fma(p, DoubleVector.broadcast(SPECIES, T8));
            q = w.fma(q, DoubleVector.broadcast(SPECIES, T8));
            p = v.fma(p, DoubleVector.broadcast(SPECIES, T7));
            q = w.fma(q, DoubleVector.broadcast(SPECIES, T7));
            p = v.fma(p, DoubleVector.broadcast(SPECIES, T6));
            q = w.fma(q, DoubleVector.broadcast(SPECIES, T6));
            p = v.fma(p, DoubleVector.broadcast(SPECIES, T5));
            q = w.fma(q, DoubleVector.broadcast(SPECIES, T5));
            p = v.fma(p, DoubleVector.broadcast(SPECIES, T4));
            q = w.fma(q, DoubleVector.broadcast(SPECIES, T4));
            p = v.fma(p, DoubleVector.broadcast(SPECIES, T3));
            q = w.fma(q, DoubleVector.broadcast(SPECIES, T3));
            p = v.fma(p, DoubleVector.broadcast(SPECIES, 0.5));
            q = w.fma(q, DoubleVector.broadcast(SPECIES, 0.5));
            v.mul(v).fma(p, v).intoArray(x, m);
            w.mul(w).fma(q, w).intoArray(x, m + LANES);
        }
    }
}
