package dev.appraise.core.compute;

import dev.appraise.core.compute.Kernel.Left;
import dev.appraise.core.compute.Kernel.Right;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Dense products by the Vector API: tiles of C stay in registers along a part of the inner dimension that leaves B's share of it
 * in the first-level cache. Tiles are of eight rows and three vectors where there are 32 registers, that is with AVX-512; they need
 * half of the loads of tiles of four rows and two vectors, which fit 16 registers. Lanes are never summed across.
 */
final class VectorTiles {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final boolean WIDE = LANES == 16;
    private static final int INNER = 128;
    private static final ThreadLocal<Scratch> SCRATCH = ThreadLocal.withInitial(Scratch::new);

    private VectorTiles() {}

    /** What {@link Kernel#add} asks for. */
    static void add(int rows, int columns, int inner, Left a, Right b, float[] c, int into) {
        int whole = columns - columns % LANES;
        for (int k = 0; k < inner; k += INNER) {
            int some = Math.min(INNER, inner - k);
            Left left = new Left(a.values(), a.start() + k * a.step(), a.row(), a.step());
            Right right = new Right(b.values(), b.start() + k * b.stride(), b.stride());
            addWhole(rows, whole, some, left, right, c, into, columns);
            if (whole < columns) {
                addRest(rows, columns, whole, some, left, right, c, into);
            }
        }
    }

    /**
     * The last columns, too few for a vector, are summed where there is room beside them. What lies behind them in B is the
     * start of its next row, and of no effect.
     */
    private static void addRest(int rows, int columns, int whole, int inner, Left a, Right b, float[] c, int into) {
        int rest = columns - whole;
        Scratch scratch = SCRATCH.get();
        Right right = new Right(b.values(), b.start() + whole, b.stride());
        if (right.start() + (inner - 1) * b.stride() + LANES > b.values().length) {
            right = new Right(scratch.right(inner * LANES), 0, LANES);
            for (int k = 0; k < inner; k++) {
                System.arraycopy(b.values(), b.start() + k * b.stride() + whole, right.values(), k * LANES, rest);
            }
        }
        float[] sums = scratch.sums(rows * LANES);
        for (int row = 0; row < rows; row++) {
            System.arraycopy(c, into + row * columns + whole, sums, row * LANES, rest);
        }
        addWhole(rows, LANES, inner, a, right, sums, 0, LANES);
        for (int row = 0; row < rows; row++) {
            System.arraycopy(sums, row * LANES, c, into + row * columns + whole, rest);
        }
    }

    private static void addWhole(int rows, int width, int inner, Left a, Right b, float[] c, int into, int columns) {
        int wideRows = WIDE ? rows - rows % 8 : 0;
        int wideColumns = WIDE ? width - width % (3 * LANES) : 0;
        for (int column = 0; column < wideColumns; column += 3 * LANES) {
            for (int row = 0; row < wideRows; row += 8) {
                int from = a.start() + row * a.row();
                eightByThree(inner, a, from, b, column, c, into + row * columns + column, columns);
            }
        }
        addNarrow(wideRows, rows, 0, wideColumns, inner, a, b, c, into, columns);
        addNarrow(0, rows, wideColumns, width, inner, a, b, c, into, columns);
    }

    private static void addNarrow(
            int first, int rows, int start, int width, int inner, Left a, Right b, float[] c, int into, int columns) {
        int column = start;
        for (; column + 2 * LANES <= width; column += 2 * LANES) {
            int row = first;
            for (; row + 4 <= rows; row += 4) {
                fourByTwo(inner, a, a.start() + row * a.row(), b, column, c, into + row * columns + column, columns);
            }
            for (; row < rows; row++) {
                oneByTwo(inner, a, a.start() + row * a.row(), b, column, c, into + row * columns + column);
            }
        }
        if (column < width) {
            int row = first;
            for (; row + 4 <= rows; row += 4) {
                fourByOne(inner, a, a.start() + row * a.row(), b, column, c, into + row * columns + column, columns);
            }
            for (; row < rows; row++) {
                oneByOne(inner, a, a.start() + row * a.row(), b, column, c, into + row * columns + column);
            }
        }
    }

    private static void eightByThree(
            int inner, Left a, int from, Right b, int column, float[] c, int into, int columns) {
        float[] left = a.values();
        float[] right = b.values();
        int row = a.row();
        int at = b.start() + column;
        FloatVector c00 = FloatVector.fromArray(SPECIES, c, into);
        FloatVector c01 = FloatVector.fromArray(SPECIES, c, into + LANES);
        FloatVector c02 = FloatVector.fromArray(SPECIES, c, into + 2 * LANES);
        FloatVector c10 = FloatVector.fromArray(SPECIES, c, into + columns);
        FloatVector c11 = FloatVector.fromArray(SPECIES, c, into + columns + LANES);
        FloatVector c12 = FloatVector.fromArray(SPECIES, c, into + columns + 2 * LANES);
        FloatVector c20 = FloatVector.fromArray(SPECIES, c, into + 2 * columns);
        FloatVector c21 = FloatVector.fromArray(SPECIES, c, into + 2 * columns + LANES);
        FloatVector c22 = FloatVector.fromArray(SPECIES, c, into + 2 * columns + 2 * LANES);
        FloatVector c30 = FloatVector.fromArray(SPECIES, c, into + 3 * columns);
        FloatVector c31 = FloatVector.fromArray(SPECIES, c, into + 3 * columns + LANES);
        FloatVector c32 = FloatVector.fromArray(SPECIES, c, into + 3 * columns + 2 * LANES);
        FloatVector c40 = FloatVector.fromArray(SPECIES, c, into + 4 * columns);
        FloatVector c41 = FloatVector.fromArray(SPECIES, c, into + 4 * columns + LANES);
        FloatVector c42 = FloatVector.fromArray(SPECIES, c, into + 4 * columns + 2 * LANES);
        FloatVector c50 = FloatVector.fromArray(SPECIES, c, into + 5 * columns);
        FloatVector c51 = FloatVector.fromArray(SPECIES, c, into + 5 * columns + LANES);
        FloatVector c52 = FloatVector.fromArray(SPECIES, c, into + 5 * columns + 2 * LANES);
        FloatVector c60 = FloatVector.fromArray(SPECIES, c, into + 6 * columns);
        FloatVector c61 = FloatVector.fromArray(SPECIES, c, into + 6 * columns + LANES);
        FloatVector c62 = FloatVector.fromArray(SPECIES, c, into + 6 * columns + 2 * LANES);
        FloatVector c70 = FloatVector.fromArray(SPECIES, c, into + 7 * columns);
        FloatVector c71 = FloatVector.fromArray(SPECIES, c, into + 7 * columns + LANES);
        FloatVector c72 = FloatVector.fromArray(SPECIES, c, into + 7 * columns + 2 * LANES);
        int i = from;
        for (int k = 0; k < inner; k++) {
            FloatVector b0 = FloatVector.fromArray(SPECIES, right, at);
            FloatVector b1 = FloatVector.fromArray(SPECIES, right, at + LANES);
            FloatVector b2 = FloatVector.fromArray(SPECIES, right, at + 2 * LANES);
            FloatVector a0 = FloatVector.broadcast(SPECIES, left[i]);
            c00 = a0.fma(b0, c00);
            c01 = a0.fma(b1, c01);
            c02 = a0.fma(b2, c02);
            FloatVector a1 = FloatVector.broadcast(SPECIES, left[i + row]);
            c10 = a1.fma(b0, c10);
            c11 = a1.fma(b1, c11);
            c12 = a1.fma(b2, c12);
            FloatVector a2 = FloatVector.broadcast(SPECIES, left[i + 2 * row]);
            c20 = a2.fma(b0, c20);
            c21 = a2.fma(b1, c21);
            c22 = a2.fma(b2, c22);
            FloatVector a3 = FloatVector.broadcast(SPECIES, left[i + 3 * row]);
            c30 = a3.fma(b0, c30);
            c31 = a3.fma(b1, c31);
            c32 = a3.fma(b2, c32);
            FloatVector a4 = FloatVector.broadcast(SPECIES, left[i + 4 * row]);
            c40 = a4.fma(b0, c40);
            c41 = a4.fma(b1, c41);
            c42 = a4.fma(b2, c42);
            FloatVector a5 = FloatVector.broadcast(SPECIES, left[i + 5 * row]);
            c50 = a5.fma(b0, c50);
            c51 = a5.fma(b1, c51);
            c52 = a5.fma(b2, c52);
            FloatVector a6 = FloatVector.broadcast(SPECIES, left[i + 6 * row]);
            c60 = a6.fma(b0, c60);
            c61 = a6.fma(b1, c61);
            c62 = a6.fma(b2, c62);
            FloatVector a7 = FloatVector.broadcast(SPECIES, left[i + 7 * row]);
            c70 = a7.fma(b0, c70);
            c71 = a7.fma(b1, c71);
            c72 = a7.fma(b2, c72);
            i += a.step();
            at += b.stride();
        }
        c00.intoArray(c, into);
        c01.intoArray(c, into + LANES);
        c02.intoArray(c, into + 2 * LANES);
        c10.intoArray(c, into + columns);
        c11.intoArray(c, into + columns + LANES);
        c12.intoArray(c, into + columns + 2 * LANES);
        c20.intoArray(c, into + 2 * columns);
        c21.intoArray(c, into + 2 * columns + LANES);
        c22.intoArray(c, into + 2 * columns + 2 * LANES);
        c30.intoArray(c, into + 3 * columns);
        c31.intoArray(c, into + 3 * columns + LANES);
        c32.intoArray(c, into + 3 * columns + 2 * LANES);
        c40.intoArray(c, into + 4 * columns);
        c41.intoArray(c, into + 4 * columns + LANES);
        c42.intoArray(c, into + 4 * columns + 2 * LANES);
        c50.intoArray(c, into + 5 * columns);
        c51.intoArray(c, into + 5 * columns + LANES);
        c52.intoArray(c, into + 5 * columns + 2 * LANES);
        c60.intoArray(c, into + 6 * columns);
        c61.intoArray(c, into + 6 * columns + LANES);
        c62.intoArray(c, into + 6 * columns + 2 * LANES);
        c70.intoArray(c, into + 7 * columns);
        c71.intoArray(c, into + 7 * columns + LANES);
        c72.intoArray(c, into + 7 * columns + 2 * LANES);
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
            at += b.stride();
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
            at += b.stride();
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
            at += b.stride();
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
            at += b.stride();
        }
        c0.intoArray(c, into);
    }

    /** Room of a thread, which grows to what was needed most. */
    private static final class Scratch {
        private float[] right = new float[0];
        private float[] sums = new float[0];

        float[] right(int size) {
            right = right.length < size ? new float[size] : right;
            return right;
        }

        float[] sums(int size) {
            sums = sums.length < size ? new float[size] : sums;
            return sums;
        }
    }
}
