package dev.appraise.core.compute;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * SIMD by the Vector API: tiles of four rows and two vectors of C stay in registers along the whole inner dimension. Lanes
 * are never summed across.
 */
final class VectorKernel implements Kernel {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Integer> BITS = IntVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final int INFINITE = Float.floatToRawIntBits(Float.POSITIVE_INFINITY);
    private static final ThreadLocal<Scratch> SCRATCH = ThreadLocal.withInitial(Scratch::new);

    @Override
    public void add(int rows, int columns, int inner, Left a, Right b, float[] c, int into) {
        int whole = columns - columns % LANES;
        addWhole(rows, whole, inner, a, b, c, into, columns);
        if (whole < columns) {
            addRest(rows, columns, whole, inner, a, b, c, into);
        }
    }

    /** The last columns, too few for a vector, are copied to where there is room beside them. */
    private static void addRest(int rows, int columns, int whole, int inner, Left a, Right b, float[] c, int into) {
        int rest = columns - whole;
        Scratch scratch = SCRATCH.get();
        float[] right = scratch.right(inner * LANES);
        for (int k = 0; k < inner; k++) {
            System.arraycopy(b.values(), b.start() + k * b.stride() + whole, right, k * LANES, rest);
        }
        float[] sums = scratch.sums(rows * LANES);
        for (int row = 0; row < rows; row++) {
            System.arraycopy(c, into + row * columns + whole, sums, row * LANES, rest);
        }
        addWhole(rows, LANES, inner, a, new Right(right, 0, LANES), sums, 0, LANES);
        for (int row = 0; row < rows; row++) {
            System.arraycopy(sums, row * LANES, c, into + row * columns + whole, rest);
        }
    }

    @Override
    public boolean multiply(int row, SparseRows[] parts, Right b, int columns, float[] c, int into) {
        Arrays.fill(c, into, into + columns + SLACK, 0);
        boolean negativeZero = false;
        for (SparseRows part : parts) {
            // Only the last part leaves whole sums.
            negativeZero = add(row, part, b, columns, c, into);
        }
        return negativeZero;
    }

    private static boolean add(int row, SparseRows part, Right b, int columns, float[] c, int into) {
        boolean negativeZero = false;
        for (int column = 0; column < columns; ) {
            int vectors = (columns - column + LANES - 1) / LANES;
            if (vectors >= 8) {
                negativeZero |= eight(row, part, b, column, c, into + column);
                column += 8 * LANES;
            } else if (vectors > 2) {
                negativeZero |= four(row, part, b, column, c, into + column);
                column += 4 * LANES;
            } else {
                negativeZero |= two(row, part, b, column, c, into + column);
                column += 2 * LANES;
            }
        }
        return negativeZero;
    }

    private static boolean eight(int row, SparseRows part, Right b, int column, float[] c, int into) {
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
        return hasNegativeZero(least(c0, c1, c2, c3).min(least(c4, c5, c6, c7)));
    }

    private static boolean four(int row, SparseRows part, Right b, int column, float[] c, int into) {
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
        return hasNegativeZero(least(c0, c1, c2, c3));
    }

    private static boolean two(int row, SparseRows part, Right b, int column, float[] c, int into) {
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
        return hasNegativeZero(c0.reinterpretAsInts().min(c1.reinterpretAsInts()));
    }

    private static IntVector least(FloatVector a, FloatVector b, FloatVector c, FloatVector d) {
        return a.reinterpretAsInts()
                .min(b.reinterpretAsInts())
                .min(c.reinterpretAsInts().min(d.reinterpretAsInts()));
    }

    /** As an integer, -0 is the least there is. */
    private static boolean hasNegativeZero(IntVector bits) {
        return bits.reduceLanes(VectorOperators.MIN) == Integer.MIN_VALUE;
    }

    /** As integers without their signs, all other floats are below the infinities. */
    @Override
    public boolean finite(float[] values, int from, int to) {
        IntVector first = IntVector.zero(BITS);
        IntVector second = first;
        int i = from;
        for (; i + 2 * LANES <= to; i += 2 * LANES) {
            first = first.max(magnitudes(values, i));
            second = second.max(magnitudes(values, i + LANES));
        }
        int greatest = first.max(second).reduceLanes(VectorOperators.MAX);
        for (; i < to; i++) {
            greatest = Math.max(greatest, Float.floatToRawIntBits(values[i]) & Integer.MAX_VALUE);
        }
        return greatest < INFINITE;
    }

    private static IntVector magnitudes(float[] values, int at) {
        return FloatVector.fromArray(SPECIES, values, at).reinterpretAsInts().and(Integer.MAX_VALUE);
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
