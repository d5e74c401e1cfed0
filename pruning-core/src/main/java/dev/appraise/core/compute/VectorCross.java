package dev.appraise.core.compute;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/** SIMD by the Vector API: tiles of four by two vectors of sums stay in registers while all rows go by. */
final class VectorCross implements CrossKernel {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    @Override
    public void add(double[][] rows, int count, double[][] sums) {
        for (int i = 0; i < sums.length; i += 4) {
            for (int j = i - i % (2 * LANES); j < sums.length; j += 2 * LANES) {
                tile(rows, count, i, j, sums[i], sums[i + 1], sums[i + 2], sums[i + 3]);
            }
        }
    }

    private static void tile(
            double[][] rows,
            int count,
            int i,
            int j,
            double[] first,
            double[] second,
            double[] third,
            double[] fourth) {
        DoubleVector s00 = DoubleVector.fromArray(SPECIES, first, j);
        DoubleVector s01 = DoubleVector.fromArray(SPECIES, first, j + LANES);
        DoubleVector s10 = DoubleVector.fromArray(SPECIES, second, j);
        DoubleVector s11 = DoubleVector.fromArray(SPECIES, second, j + LANES);
        DoubleVector s20 = DoubleVector.fromArray(SPECIES, third, j);
        DoubleVector s21 = DoubleVector.fromArray(SPECIES, third, j + LANES);
        DoubleVector s30 = DoubleVector.fromArray(SPECIES, fourth, j);
        DoubleVector s31 = DoubleVector.fromArray(SPECIES, fourth, j + LANES);
        for (int r = 0; r < count; r++) {
            double[] row = rows[r];
            DoubleVector b0 = DoubleVector.fromArray(SPECIES, row, j);
            DoubleVector b1 = DoubleVector.fromArray(SPECIES, row, j + LANES);
            DoubleVector a0 = DoubleVector.broadcast(SPECIES, row[i]);
            s00 = s00.add(a0.mul(b0));
            s01 = s01.add(a0.mul(b1));
            DoubleVector a1 = DoubleVector.broadcast(SPECIES, row[i + 1]);
            s10 = s10.add(a1.mul(b0));
            s11 = s11.add(a1.mul(b1));
            DoubleVector a2 = DoubleVector.broadcast(SPECIES, row[i + 2]);
            s20 = s20.add(a2.mul(b0));
            s21 = s21.add(a2.mul(b1));
            DoubleVector a3 = DoubleVector.broadcast(SPECIES, row[i + 3]);
            s30 = s30.add(a3.mul(b0));
            s31 = s31.add(a3.mul(b1));
        }
        s00.intoArray(first, j);
        s01.intoArray(first, j + LANES);
        s10.intoArray(second, j);
        s11.intoArray(second, j + LANES);
        s20.intoArray(third, j);
        s21.intoArray(third, j + LANES);
        s30.intoArray(fourth, j);
        s31.intoArray(fourth, j + LANES);
    }
}
