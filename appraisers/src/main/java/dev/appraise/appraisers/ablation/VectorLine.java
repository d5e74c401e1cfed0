package dev.appraise.appraisers.ablation;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** SIMD by the Vector API. */
final class VectorLine implements LineKernel {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = DOUBLES.length();

    @Override
    public int block() {
        return Lanes.WIDEST;
    }

    @Override
    public void addRows(
            double[] factors, int[] rows, int used, double[] matrix, int from, double[] sums, int at, int count) {
        int m = 0;
        for (; m + 4 * LANES <= count; m += 4 * LANES) {
            addRowsToFour(factors, rows, used, matrix, from + m, sums, at + m);
        }
        for (; m < count; m += LANES) {
            DoubleVector sum = DoubleVector.fromArray(DOUBLES, sums, at + m);
            for (int r = 0; r < used; r++) {
                sum = DoubleVector.broadcast(DOUBLES, factors[r])
                        .fma(DoubleVector.fromArray(DOUBLES, matrix, rows[r] + from + m), sum);
            }
            sum.intoArray(sums, at + m);
        }
    }

    private static void addRowsToFour(
            double[] factors, int[] rows, int used, double[] matrix, int from, double[] sums, int at) {
        DoubleVector s0 = DoubleVector.fromArray(DOUBLES, sums, at);
        DoubleVector s1 = DoubleVector.fromArray(DOUBLES, sums, at + LANES);
        DoubleVector s2 = DoubleVector.fromArray(DOUBLES, sums, at + 2 * LANES);
        DoubleVector s3 = DoubleVector.fromArray(DOUBLES, sums, at + 3 * LANES);
        for (int r = 0; r < used; r++) {
            DoubleVector factor = DoubleVector.broadcast(DOUBLES, factors[r]);
            int row = rows[r] + from;
            s0 = factor.fma(DoubleVector.fromArray(DOUBLES, matrix, row), s0);
            s1 = factor.fma(DoubleVector.fromArray(DOUBLES, matrix, row + LANES), s1);
            s2 = factor.fma(DoubleVector.fromArray(DOUBLES, matrix, row + 2 * LANES), s2);
            s3 = factor.fma(DoubleVector.fromArray(DOUBLES, matrix, row + 3 * LANES), s3);
        }
        s0.intoArray(sums, at);
        s1.intoArray(sums, at + LANES);
        s2.intoArray(sums, at + 2 * LANES);
        s3.intoArray(sums, at + 3 * LANES);
    }

    /** Eight chains of sums hide how long each step takes. */
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
        int m = 0;
        for (; m + 4 * LANES <= count; m += 4 * LANES) {
            addFourTwice(first, second, rows, used, matrix, m, sums, at + m, next + m);
        }
        for (; m < count; m += LANES) {
            DoubleVector sum = DoubleVector.fromArray(DOUBLES, sums, at + m);
            DoubleVector other = DoubleVector.fromArray(DOUBLES, sums, next + m);
            for (int r = 0; r < used; r++) {
                DoubleVector row = DoubleVector.fromArray(DOUBLES, matrix, rows[r] + m);
                sum = row.fma(DoubleVector.broadcast(DOUBLES, first[r]), sum);
                other = row.fma(DoubleVector.broadcast(DOUBLES, second[r]), other);
            }
            sum.intoArray(sums, at + m);
            other.intoArray(sums, next + m);
        }
    }

    private static void addFourTwice(
            double[] first,
            double[] second,
            int[] rows,
            int used,
            double[] matrix,
            int from,
            double[] sums,
            int at,
            int next) {
        DoubleVector s0 = DoubleVector.fromArray(DOUBLES, sums, at);
        DoubleVector s1 = DoubleVector.fromArray(DOUBLES, sums, at + LANES);
        DoubleVector s2 = DoubleVector.fromArray(DOUBLES, sums, at + 2 * LANES);
        DoubleVector s3 = DoubleVector.fromArray(DOUBLES, sums, at + 3 * LANES);
        DoubleVector t0 = DoubleVector.fromArray(DOUBLES, sums, next);
        DoubleVector t1 = DoubleVector.fromArray(DOUBLES, sums, next + LANES);
        DoubleVector t2 = DoubleVector.fromArray(DOUBLES, sums, next + 2 * LANES);
        DoubleVector t3 = DoubleVector.fromArray(DOUBLES, sums, next + 3 * LANES);
        for (int r = 0; r < used; r++) {
            DoubleVector f = DoubleVector.broadcast(DOUBLES, first[r]);
            DoubleVector g = DoubleVector.broadcast(DOUBLES, second[r]);
            int row = rows[r] + from;
            DoubleVector x0 = DoubleVector.fromArray(DOUBLES, matrix, row);
            DoubleVector x1 = DoubleVector.fromArray(DOUBLES, matrix, row + LANES);
            DoubleVector x2 = DoubleVector.fromArray(DOUBLES, matrix, row + 2 * LANES);
            DoubleVector x3 = DoubleVector.fromArray(DOUBLES, matrix, row + 3 * LANES);
            s0 = f.fma(x0, s0);
            t0 = g.fma(x0, t0);
            s1 = f.fma(x1, s1);
            t1 = g.fma(x1, t1);
            s2 = f.fma(x2, s2);
            t2 = g.fma(x2, t2);
            s3 = f.fma(x3, s3);
            t3 = g.fma(x3, t3);
        }
        s0.intoArray(sums, at);
        s1.intoArray(sums, at + LANES);
        s2.intoArray(sums, at + 2 * LANES);
        s3.intoArray(sums, at + 3 * LANES);
        t0.intoArray(sums, next);
        t1.intoArray(sums, next + LANES);
        t2.intoArray(sums, next + 2 * LANES);
        t3.intoArray(sums, next + 3 * LANES);
    }

    /** As integers, doubles from 0 on are in order, and those below 0 are below: that makes their maximum cheap. */
    @Override
    public void widen(double factor, double[] row, int at, double[] highest, double[] lowest, int count) {
        for (int m = 0; m < count; m += LANES) {
            DoubleVector scaled = DoubleVector.fromArray(DOUBLES, row, at + m).mul(factor);
            DoubleVector.fromArray(DOUBLES, highest, m)
                    .reinterpretAsLongs()
                    .max(scaled.reinterpretAsLongs())
                    .reinterpretAsDoubles()
                    .intoArray(highest, m);
            DoubleVector.fromArray(DOUBLES, lowest, m)
                    .neg()
                    .reinterpretAsLongs()
                    .max(scaled.neg().reinterpretAsLongs())
                    .reinterpretAsDoubles()
                    .neg()
                    .intoArray(lowest, m);
        }
    }

    @Override
    public void crossEntropy(double[] slopes, double[] shares, double[] targets, int count, double[] series) {
        for (int m = 0; m < count; m += LANES) {
            DoubleVector mean = DoubleVector.broadcast(DOUBLES, 0);
            for (int c = 0; c < shares.length; c++) {
                mean = DoubleVector.broadcast(DOUBLES, targets[c])
                        .fma(DoubleVector.fromArray(DOUBLES, slopes, c * count + m), mean);
            }
            addExtent(slopes, shares, mean, count, m, series);
            addMoments(slopes, shares, mean, count, m, series);
        }
    }

    private static void addExtent(
            double[] slopes, double[] shares, DoubleVector mean, int count, int m, double[] series) {
        DoubleVector spread = DoubleVector.broadcast(DOUBLES, 0);
        DoubleVector steepest = DoubleVector.broadcast(DOUBLES, 0);
        for (int c = 0; c < shares.length; c++) {
            DoubleVector s = DoubleVector.fromArray(DOUBLES, slopes, c * count + m)
                    .sub(mean)
                    .abs();
            spread = DoubleVector.broadcast(DOUBLES, shares[c]).fma(s, spread);
            steepest = steepest.reinterpretAsLongs().max(s.reinterpretAsLongs()).reinterpretAsDoubles();
        }
        spread.intoArray(series, LossSeries.DEGREE * count + m);
        steepest.intoArray(series, (LossSeries.DEGREE + 1) * count + m);
    }

    private static void addMoments(
            double[] slopes, double[] shares, DoubleVector mean, int count, int m, double[] series) {
        DoubleVector m1 = DoubleVector.broadcast(DOUBLES, 0);
        DoubleVector m2 = DoubleVector.broadcast(DOUBLES, 0);
        DoubleVector m3 = DoubleVector.broadcast(DOUBLES, 0);
        DoubleVector m4 = DoubleVector.broadcast(DOUBLES, 0);
        DoubleVector m5 = DoubleVector.broadcast(DOUBLES, 0);
        DoubleVector m6 = DoubleVector.broadcast(DOUBLES, 0);
        DoubleVector m7 = DoubleVector.broadcast(DOUBLES, 0);
        DoubleVector m8 = DoubleVector.broadcast(DOUBLES, 0);
        for (int c = 0; c < shares.length; c++) {
            DoubleVector s =
                    DoubleVector.fromArray(DOUBLES, slopes, c * count + m).sub(mean);
            DoubleVector square = s.mul(s);
            DoubleVector p1 = s.mul(shares[c]);
            DoubleVector p2 = p1.mul(s);
            m1 = m1.add(p1);
            m2 = m2.add(p2);
            p1 = p1.mul(square);
            p2 = p2.mul(square);
            m3 = m3.add(p1);
            m4 = m4.add(p2);
            p1 = p1.mul(square);
            p2 = p2.mul(square);
            m5 = m5.add(p1);
            m6 = m6.add(p2);
            m7 = m7.add(p1.mul(square));
            m8 = m8.add(p2.mul(square));
        }
        m1.intoArray(series, m);
        m2 = m2.mul(1 / 2.0);
        m3 = m3.mul(1 / 6.0);
        m4 = m4.mul(1 / 24.0);
        takeLogarithm(
                m1,
                m2,
                m3,
                m4,
                m5.mul(1 / 120.0),
                m6.mul(1 / 720.0),
                m7.mul(1 / 5040.0),
                m8.mul(1 / 40320.0),
                count,
                m,
                series);
    }

    private static void takeLogarithm(
            DoubleVector b1,
            DoubleVector b2,
            DoubleVector b3,
            DoubleVector b4,
            DoubleVector b5,
            DoubleVector b6,
            DoubleVector b7,
            DoubleVector b8,
            int count,
            int m,
            double[] series) {
        DoubleVector n1 = b1.neg();
        DoubleVector d2 = n1.fma(b1, b2.mul(2));
        DoubleVector n2 = d2.neg();
        DoubleVector d3 = n2.fma(b1, n1.fma(b2, b3.mul(3)));
        DoubleVector n3 = d3.neg();
        DoubleVector d4 = n3.fma(b1, n2.fma(b2, n1.fma(b3, b4.mul(4))));
        DoubleVector n4 = d4.neg();
        DoubleVector d5 = n4.fma(b1, n3.fma(b2, n2.fma(b3, n1.fma(b4, b5.mul(5)))));
        DoubleVector n5 = d5.neg();
        DoubleVector d6 = n5.fma(b1, n4.fma(b2, n3.fma(b3, n2.fma(b4, n1.fma(b5, b6.mul(6))))));
        DoubleVector n6 = d6.neg();
        DoubleVector e7 = n3.fma(b4, n2.fma(b5, n1.fma(b6, b7.mul(7))));
        DoubleVector d7 = n6.fma(b1, n5.fma(b2, n4.fma(b3, e7)));
        DoubleVector e8 = n3.fma(b5, n2.fma(b6, n1.fma(b7, b8.mul(8))));
        DoubleVector d8 = d7.neg().fma(b1, n6.fma(b2, n5.fma(b3, n4.fma(b4, e8))));
        d2.mul(1 / 2.0).intoArray(series, count + m);
        d3.mul(1 / 3.0).intoArray(series, 2 * count + m);
        d4.mul(1 / 4.0).intoArray(series, 3 * count + m);
        d5.mul(1 / 5.0).intoArray(series, 4 * count + m);
        d6.mul(1 / 6.0).intoArray(series, 5 * count + m);
        d7.mul(1 / 7.0).intoArray(series, 6 * count + m);
        d8.mul(1 / 8.0).intoArray(series, 7 * count + m);
    }

    /** As integers, floats from 0 on are in order, and those below 0 are below: that makes their minimum cheap. */
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
        for (int lane = 0; lane < block; lane += SPECIES.length()) {
            int row = at + lane;
            FloatVector rise = FloatVector.fromArray(SPECIES, series, row);
            IntVector low = FloatVector.fromArray(SPECIES, series, row + block).reinterpretAsInts();
            IntVector high =
                    FloatVector.fromArray(SPECIES, series, row + 2 * block).reinterpretAsInts();
            FloatVector c1 = FloatVector.fromArray(SPECIES, series, row + 3 * block);
            FloatVector c2 = FloatVector.fromArray(SPECIES, series, row + 4 * block);
            FloatVector c3 = FloatVector.fromArray(SPECIES, series, row + 5 * block);
            FloatVector c4 = FloatVector.fromArray(SPECIES, series, row + 6 * block);
            FloatVector c5 = FloatVector.fromArray(SPECIES, series, row + 7 * block);
            FloatVector c6 = FloatVector.fromArray(SPECIES, series, row + 8 * block);
            FloatVector c7 = FloatVector.fromArray(SPECIES, series, row + 9 * block);
            FloatVector c8 = FloatVector.fromArray(SPECIES, series, row + 10 * block);
            for (int m = from; m < to; m++) {
                int cell = indices[m] * block + lane;
                FloatVector back = FloatVector.fromArray(SPECIES, weights, cell)
                        .fma(FloatVector.broadcast(SPECIES, values[m]), rise)
                        .reinterpretAsInts()
                        .lanewise(VectorOperators.MIN, low)
                        .reinterpretAsFloats();
                FloatVector t = back.neg()
                        .reinterpretAsInts()
                        .lanewise(VectorOperators.MIN, high)
                        .reinterpretAsFloats();
                FloatVector p = t.fma(t.fma(c8, c7), c6);
                FloatVector q = t.fma(t.fma(t.fma(p, c5), c4), c3);
                FloatVector r = t.fma(t.fma(q, c2), c1);
                t.fma(r, FloatVector.fromArray(SPECIES, sums, cell)).intoArray(sums, cell);
            }
        }
    }
}
