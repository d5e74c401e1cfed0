package dev.appraise.core.compute;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * SIMD by the Vector API: tiles of four rows and two vectors of C stay in registers along the whole inner dimension. Lanes
 * are never summed across.
 */
final class VectorKernel implements Kernel {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    @Override
    public void add(int rows, int columns, int inner, Left a, float[] b, int offset, float[] c) {
        int whole = columns - columns % LANES;
        addWhole(rows, whole, inner, a, new Right(b, offset, columns), c, 0, columns);
        if (whole < columns) {
            addRest(rows, columns, whole, inner, a, b, offset, c);
        }
    }

    /** The last columns, too few for a vector, are copied to where there is room beside them. */
    private static void addRest(int rows, int columns, int whole, int inner, Left a, float[] b, int offset, float[] c) {
        int rest = columns - whole;
        float[] right = new float[inner * LANES];
        for (int k = 0; k < inner; k++) {
            System.arraycopy(b, offset + k * columns + whole, right, k * LANES, rest);
        }
        float[] sums = new float[rows * LANES];
        for (int row = 0; row < rows; row++) {
            System.arraycopy(c, row * columns + whole, sums, row * LANES, rest);
        }
        addWhole(rows, LANES, inner, a, new Right(right, 0, LANES), sums, 0, LANES);
        for (int row = 0; row < rows; row++) {
            System.arraycopy(sums, row * LANES, c, row * columns + whole, rest);
        }
    }

    private static void addWhole(int rows, int width, int inner, Left a, Right b, float[] c, int start, int columns) {
        int column = 0;
        for (; column + 2 * LANES <= width; column += 2 * LANES) {
            int row = 0;
            for (; row + 4 <= rows; row += 4) {
                fourByTwo(inner, a, a.start() + row * a.row(), b, column, c, start + row * columns + column, columns);
            }
            for (; row < rows; row++) {
                int from = a.start() + row * a.row();
                oneByTwo(inner, a, from, b, column, c, start + row * columns + column);
            }
        }
        if (column < width) {
            int row = 0;
            for (; row + 4 <= rows; row += 4) {
                fourByOne(inner, a, a.start() + row * a.row(), b, column, c, start + row * columns + column, columns);
            }
            for (; row < rows; row++) {
                oneByOne(inner, a, a.start() + row * a.row(), b, column, c, start + row * columns + column);
            }
        }
    }

    private static void fourByTwo(int inner, Left a, int from, Right b, int column, float[] c, int into, int columns) {
        float[] left = a.values();
        float[] right = b.values();
        int row = a.row();
        int at = b.start() + column;
        FloatVector c00 = FloatVector.fromArray(SPECIES, c, into);
        FloatVector c01 = FloatVector.fromArray(SPECIES, c, into + LANES);
        FloatVector c10 = FloatVector.fromArray(SPECIES, c, into + columns);
        FloatVector c11 = FloatVector.fromArray(SPECIES, c, into + columns + LANES);
        FloatVector c20 = FloatVector.fromArray(SPECIES, c, into + 2 * columns);
        FloatVector c21 = FloatVector.fromArray(SPECIES, c, into + 2 * columns + LANES);
        FloatVector c30 = FloatVector.fromArray(SPECIES, c, into + 3 * columns);
        FloatVector c31 = FloatVector.fromArray(SPECIES, c, into + 3 * columns + LANES);
        int i = from;
        for (int k = 0; k < inner; k++) {
            FloatVector b0 = FloatVector.fromArray(SPECIES, right, at);
            FloatVector b1 = FloatVector.fromArray(SPECIES, right, at + LANES);
            FloatVector a0 = FloatVector.broadcast(SPECIES, left[i]);
            c00 = a0.fma(b0, c00);
            c01 = a0.fma(b1, c01);
            FloatVector a1 = FloatVector.broadcast(SPECIES, left[i + row]);
            c10 = a1.fma(b0, c10);
            c11 = a1.fma(b1, c11);
            FloatVector a2 = FloatVector.broadcast(SPECIES, left[i + 2 * row]);
            c20 = a2.fma(b0, c20);
            c21 = a2.fma(b1, c21);
            FloatVector a3 = FloatVector.broadcast(SPECIES, left[i + 3 * row]);
            c30 = a3.fma(b0, c30);
            c31 = a3.fma(b1, c31);
            i += a.step();
            at += b.columns();
        }
        c00.intoArray(c, into);
        c01.intoArray(c, into + LANES);
        c10.intoArray(c, into + columns);
        c11.intoArray(c, into + columns + LANES);
        c20.intoArray(c, into + 2 * columns);
        c21.intoArray(c, into + 2 * columns + LANES);
        c30.intoArray(c, into + 3 * columns);
        c31.intoArray(c, into + 3 * columns + LANES);
    }

    private static void fourByOne(int inner, Left a, int from, Right b, int column, float[] c, int into, int columns) {
        float[] left = a.values();
        int row = a.row();
        int at = b.start() + column;
        FloatVector c0 = FloatVector.fromArray(SPECIES, c, into);
        FloatVector c1 = FloatVector.fromArray(SPECIES, c, into + columns);
        FloatVector c2 = FloatVector.fromArray(SPECIES, c, into + 2 * columns);
        FloatVector c3 = FloatVector.fromArray(SPECIES, c, into + 3 * columns);
        int i = from;
        for (int k = 0; k < inner; k++) {
            FloatVector b0 = FloatVector.fromArray(SPECIES, b.values(), at);
            c0 = FloatVector.broadcast(SPECIES, left[i]).fma(b0, c0);
            c1 = FloatVector.broadcast(SPECIES, left[i + row]).fma(b0, c1);
            c2 = FloatVector.broadcast(SPECIES, left[i + 2 * row]).fma(b0, c2);
            c3 = FloatVector.broadcast(SPECIES, left[i + 3 * row]).fma(b0, c3);
            i += a.step();
            at += b.columns();
        }
        c0.intoArray(c, into);
        c1.intoArray(c, into + columns);
        c2.intoArray(c, into + 2 * columns);
        c3.intoArray(c, into + 3 * columns);
    }

    private static void oneByTwo(int inner, Left a, int from, Right b, int column, float[] c, int into) {
        int at = b.start() + column;
        FloatVector c0 = FloatVector.fromArray(SPECIES, c, into);
        FloatVector c1 = FloatVector.fromArray(SPECIES, c, into + LANES);
        int i = from;
        for (int k = 0; k < inner; k++) {
            FloatVector a0 = FloatVector.broadcast(SPECIES, a.values()[i]);
            c0 = a0.fma(FloatVector.fromArray(SPECIES, b.values(), at), c0);
            c1 = a0.fma(FloatVector.fromArray(SPECIES, b.values(), at + LANES), c1);
            i += a.step();
            at += b.columns();
        }
        c0.intoArray(c, into);
        c1.intoArray(c, into + LANES);
    }

    private static void oneByOne(int inner, Left a, int from, Right b, int column, float[] c, int into) {
        int at = b.start() + column;
        FloatVector c0 = FloatVector.fromArray(SPECIES, c, into);
        int i = from;
        for (int k = 0; k < inner; k++) {
            FloatVector a0 = FloatVector.broadcast(SPECIES, a.values()[i]);
            c0 = a0.fma(FloatVector.fromArray(SPECIES, b.values(), at), c0);
            i += a.step();
            at += b.columns();
        }
        c0.intoArray(c, into);
    }

    /** A right factor: element (k, j) is at {@code start + k * columns + j}. */
    private record Right(float[] values, int start, int columns) {}
}
