package dev.appraise.core.compute;

import dev.appraise.core.compute.Kernel.Right;
import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** Products with rows that are mostly 0 by the Vector API: the sums of up to eight vectors stay in registers along a row. */
final class VectorRows {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    private VectorRows() {}

    /** What {@link Kernel#multiply} asks for. */
    static void multiply(int row, SparseRows[] parts, Right b, int columns, float[] c, int into) {
        Arrays.fill(c, into, into + columns + Kernel.SLACK, 0);
        for (SparseRows part : parts) {
            add(row, part, b, columns, c, into);
        }
    }

    private static void add(int row, SparseRows part, Right b, int columns, float[] c, int into) {
        for (int column = 0; column < columns; ) {
            int vectors = (columns - column + LANES - 1) / LANES;
            if (vectors >= 8) {
                eight(row, part, b, column, c, into + column);
                column += 8 * LANES;
            } else if (vectors > 2) {
                four(row, part, b, column, c, into + column);
                column += 4 * LANES;
            } else {
                two(row, part, b, column, c, into + column);
                column += 2 * LANES;
            }
        }
    }

    private static void eight(int row, SparseRows part, Right b, int column, float[] c, int into) {
        float[] right = b.values();
        int start = b.start() + column;
        int stride = b.stride();
        FloatVector c0 = FloatVector.fromArray(SPECIES, c, into);
        FloatVector c1 = FloatVector.fromArray(SPECIES, c, into + LANES);
        FloatVector c2 = FloatVector.fromArray(SPECIES, c, into + 2 * LANES);
        FloatVector c3 = FloatVector.fromArray(SPECIES, c, into + 3 * LANES);
        FloatVector c4 = FloatVector.fromArray(SPECIES, c, into + 4 * LANES);
        FloatVector c5 = FloatVector.fromArray(SPECIES, c, into + 5 * LANES);
        FloatVector c6 = FloatVector.fromArray(SPECIES, c, into + 6 * LANES);
        FloatVector c7 = FloatVector.fromArray(SPECIES, c, into + 7 * LANES);
        int[] places = part.places();
        float[] left = part.values();
        int end = part.end(row);
        for (int entry = part.first(row); entry < end; entry++) {
            int at = start + places[entry] * stride;
            FloatVector x = FloatVector.broadcast(SPECIES, left[entry]);
            c0 = x.fma(FloatVector.fromArray(SPECIES, right, at), c0);
            c1 = x.fma(FloatVector.fromArray(SPECIES, right, at + LANES), c1);
            c2 = x.fma(FloatVector.fromArray(SPECIES, right, at + 2 * LANES), c2);
            c3 = x.fma(FloatVector.fromArray(SPECIES, right, at + 3 * LANES), c3);
            c4 = x.fma(FloatVector.fromArray(SPECIES, right, at + 4 * LANES), c4);
            c5 = x.fma(FloatVector.fromArray(SPECIES, right, at + 5 * LANES), c5);
            c6 = x.fma(FloatVector.fromArray(SPECIES, right, at + 6 * LANES), c6);
            c7 = x.fma(FloatVector.fromArray(SPECIES, right, at + 7 * LANES), c7);
        }
        c0.intoArray(c, into);
        c1.intoArray(c, into + LANES);
        c2.intoArray(c, into + 2 * LANES);
        c3.intoArray(c, into + 3 * LANES);
        c4.intoArray(c, into + 4 * LANES);
        c5.intoArray(c, into + 5 * LANES);
        c6.intoArray(c, into + 6 * LANES);
        c7.intoArray(c, into + 7 * LANES);
    }

    private static void four(int row, SparseRows part, Right b, int column, float[] c, int into) {
        float[] right = b.values();
        int start = b.start() + column;
        int stride = b.stride();
        FloatVector c0 = FloatVector.fromArray(SPECIES, c, into);
        FloatVector c1 = FloatVector.fromArray(SPECIES, c, into + LANES);
        FloatVector c2 = FloatVector.fromArray(SPECIES, c, into + 2 * LANES);
        FloatVector c3 = FloatVector.fromArray(SPECIES, c, into + 3 * LANES);
        int[] places = part.places();
        float[] left = part.values();
        int end = part.end(row);
        for (int entry = part.first(row); entry < end; entry++) {
            int at = start + places[entry] * stride;
            FloatVector x = FloatVector.broadcast(SPECIES, left[entry]);
            c0 = x.fma(FloatVector.fromArray(SPECIES, right, at), c0);
            c1 = x.fma(FloatVector.fromArray(SPECIES, right, at + LANES), c1);
            c2 = x.fma(FloatVector.fromArray(SPECIES, right, at + 2 * LANES), c2);
            c3 = x.fma(FloatVector.fromArray(SPECIES, right, at + 3 * LANES), c3);
        }
        c0.intoArray(c, into);
        c1.intoArray(c, into + LANES);
        c2.intoArray(c, into + 2 * LANES);
        c3.intoArray(c, into + 3 * LANES);
    }

    private static void two(int row, SparseRows part, Right b, int column, float[] c, int into) {
        float[] right = b.values();
        int start = b.start() + column;
        int stride = b.stride();
        FloatVector c0 = FloatVector.fromArray(SPECIES, c, into);
        FloatVector c1 = FloatVector.fromArray(SPECIES, c, into + LANES);
        int[] places = part.places();
        float[] left = part.values();
        int end = part.end(row);
        for (int entry = part.first(row); entry < end; entry++) {
            int at = start + places[entry] * stride;
            FloatVector x = FloatVector.broadcast(SPECIES, left[entry]);
            c0 = x.fma(FloatVector.fromArray(SPECIES, right, at), c0);
            c1 = x.fma(FloatVector.fromArray(SPECIES, right, at + LANES), c1);
        }
        c0.intoArray(c, into);
        c1.intoArray(c, into + LANES);
    }
}
