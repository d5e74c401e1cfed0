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
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** SIMD by the Vector API. */
final class VectorColumns implements ColumnKernel {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    @Override
    public double largest(double[] x, int count) {
        DoubleVector largest = all(0);
        for (int m = 0; m < count; m += LANES) {
            largest = largest.max(at(x, m).abs());
        }
        return largest.reduceLanes(VectorOperators.MAX);
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
    public void addSquares(double outputs, double[] slope, double[] x, int at, double[] to, int count) {
        DoubleVector share = all(1 / outputs);
        for (int m = 0; m < count; m += LANES) {
            DoubleVector change = at(x, at + m);
            change.fma(change.fma(share, at(slope, at + m)), at(to, m)).intoArray(to, m);
        }
    }

    @Override
    public void addExpm1(
            int halvings, double[] factor, double[] x, int at, double[] less, double[] to, double[] work, int count) {
        double shrink = Exponential.shrink(halvings);
        for (int m = 0; m < count; m += LANES) {
            DoubleVector power = expm1(at(x, at + m).sub(at(less, m)).mul(shrink));
            for (int h = 0; h < halvings; h++) {
                power = power.fma(power, power.add(power));
            }
            at(factor, at + m).fma(power, at(to, m)).intoArray(to, m);
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
            DoubleVector power = change.add(1);
            for (int h = 0; h < halvings; h++) {
                change = change.fma(change, change.add(change));
                power = power.mul(power);
            }
            DoubleVector low = at(below, at + m);
            DoubleVector high = at(above, at + m);
            low.mul(high).mul(change).div(low.fma(power, high)).intoArray(shift, m);
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
