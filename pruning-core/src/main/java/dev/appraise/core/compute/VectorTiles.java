package dev.appraise.core.compute;

import dev.appraise.core.compute.Kernel.Left;
import dev.appraise.core.compute.Kernel.Panel;
import dev.appraise.core.compute.Kernel.Right;
import java.util.Arrays;
import java.util.stream.IntStream;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Dense products by the Vector API: tiles of C stay in registers along a part of the inner dimension that leaves B's share of it
 * in the first-level cache. Tiles are of eight rows and three vectors where there are 32 registers, that is with AVX-512; they need
 * half of the loads of tiles of four rows and two vectors, which fit 16 registers. Lanes are never summed across.
 *
 * <p>The rows of A that a tile needs are copied side by side first. Were they read where they are, the loop would need so many
 * places and lengths that C2 keeps some of them in vector registers, and then, in about every second JVM, spills vectors in each
 * round, which halves its speed.
 */
final class VectorTiles {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    static final boolean WIDE = LANES == 16;
    private static final int ROWS = WIDE ? 8 : 4;
    private static final int VECTORS = WIDE ? 3 : 2;
    private static final int INNER = 128;
    private static final int[] IN_ORDER = IntStream.range(0, INNER).toArray();
    private static final ThreadLocal<Scratch> SCRATCH = ThreadLocal.withInitial(Scratch::new);

    private VectorTiles() {}

    /** What {@link Kernel#add(int, int, int, Left, Right, float[], int)} asks for. */
    static void add(int rows, int columns, int inner, Left a, Right b, float[] c, int into) {
        int whole = columns - columns % LANES;
        float[] panels = SCRATCH.get().left((rows + ROWS - 1) / ROWS * ROWS * INNER);
        for (int k = 0; k < inner; k += INNER) {
            int some = Math.min(INNER, inner - k);
            Left left = new Left(a.values(), a.start() + k * a.step(), a.row(), a.step());
            Right right = new Right(b.values(), b.start() + k * b.stride(), b.stride());
            pack(rows, some, left, panels);
            addWhole(rows, whole, some, panels, left, right, c, into, columns);
            if (whole < columns) {
                addRest(rows, columns, whole, some, panels, left, right, c, into);
            }
        }
    }

    /** Copies rows of A in panels of as many as a tile has, the last one's missing rows being 0: {@code [panel][inner][ROWS]}. */
    private static void pack(int rows, int inner, Left a, float[] panels) {
        int tiled = rows - rows % ROWS;
        for (int first = 0; first < tiled; first += ROWS) {
            int from = a.start() + first * a.row();
            if (a.step() == 1) {
                for (int r = 0; r < ROWS; r++) {
                    packRow(inner, a.values(), from + r * a.row(), 1, panels, first * inner + r);
                }
            } else {
                for (int k = 0; k < inner; k++) {
                    packTerm(a.values(), from + k * a.step(), a.row(), panels, first * inner + k * ROWS);
                }
            }
        }
        if (rows > tiled) {
            Arrays.fill(panels, tiled * inner, (tiled + ROWS) * inner, 0);
            for (int r = tiled; r < rows; r++) {
                packRow(inner, a.values(), a.start() + r * a.row(), a.step(), panels, tiled * inner + r - tiled);
            }
        }
    }

    private static void packRow(int inner, float[] values, int from, int step, float[] panel, int to) {
        for (int k = 0; k < inner; k++) {
            panel[to + k * ROWS] = values[from + k * step];
        }
    }

    private static void packTerm(float[] values, int from, int row, float[] panel, int to) {
        for (int r = 0; r < ROWS; r++) {
            panel[to + r] = values[from + r * row];
        }
    }

    /**
     * The last columns, too few for a vector, are summed where there is room beside them. What lies behind them in B is the
     * start of its next row, and of no effect.
     */
    private static void addRest(
            int rows, int columns, int whole, int inner, float[] panels, Left a, Right b, float[] c, int into) {
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
        addWhole(rows, LANES, inner, panels, a, right, sums, 0, LANES);
        for (int row = 0; row < rows; row++) {
            System.arraycopy(sums, row * LANES, c, into + row * columns + whole, rest);
        }
    }

    private static void addWhole(
            int rows, int width, int inner, float[] panels, Left a, Right b, float[] c, int into, int columns) {
        int tiled = rows - rows % ROWS;
        for (int column = 0; column < width; column += vectors(width, column) * LANES) {
            for (int row = 0; row < tiled; row += ROWS) {
                Panel panel = new Panel(panels, row * inner, IN_ORDER, 0, inner);
                addTile(panel, b, width, column, c, into + row * columns + column, columns);
            }
        }
        if (rows == tiled + 1) {
            addRow(inner, a, a.start() + tiled * a.row(), b, width, c, into + tiled * columns);
        } else if (rows > tiled) {
            Panel panel = new Panel(panels, tiled * inner, IN_ORDER, 0, inner);
            addFew(rows - tiled, width, panel, b, c, into + tiled * columns, columns);
        }
    }

    /** A tile with rows of which some are missing is summed where there is room for all. */
    private static void addFew(int rows, int width, Panel a, Right b, float[] c, int into, int columns) {
        float[] sums = SCRATCH.get().few(ROWS * width);
        for (int row = 0; row < rows; row++) {
            System.arraycopy(c, into + row * columns, sums, row * width, width);
        }
        add(a, b, width, sums, width);
        for (int row = 0; row < rows; row++) {
            System.arraycopy(sums, row * width, c, into + row * columns, width);
        }
    }

    /** What {@link Kernel#add(Panel, Right, int, float[], int)} asks for, where tiles have the rows of a panel. */
    static void add(Panel a, Right b, int columns, float[] c, int stride) {
        int width = (columns + LANES - 1) / LANES * LANES;
        for (int column = 0; column < width; column += vectors(width, column) * LANES) {
            addTile(a, b, width, column, c, column, stride);
        }
    }

    /** How many vectors the next tile takes. */
    private static int vectors(int width, int column) {
        return column + VECTORS * LANES <= width ? VECTORS : 1;
    }

    private static void addTile(Panel a, Right b, int width, int column, float[] c, int into, int columns) {
        boolean broad = vectors(width, column) == VECTORS;
        if (WIDE && broad) {
            eightByThree(a, b, column, c, into, columns);
        } else if (WIDE) {
            eightByOne(a, b, column, c, into, columns);
        } else if (broad) {
            fourByTwo(a, b, column, c, into, columns);
        } else {
            fourByOne(a, b, column, c, into, columns);
        }
    }

    private static void addRow(int inner, Left a, int from, Right b, int width, float[] c, int into) {
        int column = 0;
        for (; column + 2 * LANES <= width; column += 2 * LANES) {
            oneByTwo(inner, a, from, b, column, c, into + column);
        }
        if (column < width) {
            oneByOne(inner, a, from, b, column, c, into + column);
        }
    }

    private static void eightByThree(Panel a, Right b, int column, float[] c, int into, int columns) {
        float[] left = a.values();
        int[] terms = a.terms();
        int first = a.first();
        int count = a.count();
        float[] right = b.values();
        int start = b.start() + column;
        int stride = b.stride();
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
        for (int k = 0, i = a.start(); k < count; k++, i += 8) {
            int at = start + terms[first + k] * stride;
            FloatVector b0 = FloatVector.fromArray(SPECIES, right, at);
            FloatVector b1 = FloatVector.fromArray(SPECIES, right, at + LANES);
            FloatVector b2 = FloatVector.fromArray(SPECIES, right, at + 2 * LANES);
            FloatVector a0 = FloatVector.broadcast(SPECIES, left[i]);
            c00 = a0.fma(b0, c00);
            c01 = a0.fma(b1, c01);
            c02 = a0.fma(b2, c02);
            FloatVector a1 = FloatVector.broadcast(SPECIES, left[i + 1]);
            c10 = a1.fma(b0, c10);
            c11 = a1.fma(b1, c11);
            c12 = a1.fma(b2, c12);
            FloatVector a2 = FloatVector.broadcast(SPECIES, left[i + 2]);
            c20 = a2.fma(b0, c20);
            c21 = a2.fma(b1, c21);
            c22 = a2.fma(b2, c22);
            FloatVector a3 = FloatVector.broadcast(SPECIES, left[i + 3]);
            c30 = a3.fma(b0, c30);
            c31 = a3.fma(b1, c31);
            c32 = a3.fma(b2, c32);
            FloatVector a4 = FloatVector.broadcast(SPECIES, left[i + 4]);
            c40 = a4.fma(b0, c40);
            c41 = a4.fma(b1, c41);
            c42 = a4.fma(b2, c42);
            FloatVector a5 = FloatVector.broadcast(SPECIES, left[i + 5]);
            c50 = a5.fma(b0, c50);
            c51 = a5.fma(b1, c51);
            c52 = a5.fma(b2, c52);
            FloatVector a6 = FloatVector.broadcast(SPECIES, left[i + 6]);
            c60 = a6.fma(b0, c60);
            c61 = a6.fma(b1, c61);
            c62 = a6.fma(b2, c62);
            FloatVector a7 = FloatVector.broadcast(SPECIES, left[i + 7]);
            c70 = a7.fma(b0, c70);
            c71 = a7.fma(b1, c71);
            c72 = a7.fma(b2, c72);
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

    private static void eightByOne(Panel a, Right b, int column, float[] c, int into, int columns) {
        float[] left = a.values();
        int[] terms = a.terms();
        int first = a.first();
        int count = a.count();
        float[] right = b.values();
        int start = b.start() + column;
        int stride = b.stride();
        FloatVector c0 = FloatVector.fromArray(SPECIES, c, into);
        FloatVector c1 = FloatVector.fromArray(SPECIES, c, into + columns);
        FloatVector c2 = FloatVector.fromArray(SPECIES, c, into + 2 * columns);
        FloatVector c3 = FloatVector.fromArray(SPECIES, c, into + 3 * columns);
        FloatVector c4 = FloatVector.fromArray(SPECIES, c, into + 4 * columns);
        FloatVector c5 = FloatVector.fromArray(SPECIES, c, into + 5 * columns);
        FloatVector c6 = FloatVector.fromArray(SPECIES, c, into + 6 * columns);
        FloatVector c7 = FloatVector.fromArray(SPECIES, c, into + 7 * columns);
        for (int k = 0, i = a.start(); k < count; k++, i += 8) {
            int at = start + terms[first + k] * stride;
            FloatVector b0 = FloatVector.fromArray(SPECIES, right, at);
            c0 = FloatVector.broadcast(SPECIES, left[i]).fma(b0, c0);
            c1 = FloatVector.broadcast(SPECIES, left[i + 1]).fma(b0, c1);
            c2 = FloatVector.broadcast(SPECIES, left[i + 2]).fma(b0, c2);
            c3 = FloatVector.broadcast(SPECIES, left[i + 3]).fma(b0, c3);
            c4 = FloatVector.broadcast(SPECIES, left[i + 4]).fma(b0, c4);
            c5 = FloatVector.broadcast(SPECIES, left[i + 5]).fma(b0, c5);
            c6 = FloatVector.broadcast(SPECIES, left[i + 6]).fma(b0, c6);
            c7 = FloatVector.broadcast(SPECIES, left[i + 7]).fma(b0, c7);
        }
        c0.intoArray(c, into);
        c1.intoArray(c, into + columns);
        c2.intoArray(c, into + 2 * columns);
        c3.intoArray(c, into + 3 * columns);
        c4.intoArray(c, into + 4 * columns);
        c5.intoArray(c, into + 5 * columns);
        c6.intoArray(c, into + 6 * columns);
        c7.intoArray(c, into + 7 * columns);
    }

    private static void fourByTwo(Panel a, Right b, int column, float[] c, int into, int columns) {
        float[] left = a.values();
        int[] terms = a.terms();
        int first = a.first();
        int count = a.count();
        float[] right = b.values();
        int start = b.start() + column;
        int stride = b.stride();
        FloatVector c00 = FloatVector.fromArray(SPECIES, c, into);
        FloatVector c01 = FloatVector.fromArray(SPECIES, c, into + LANES);
        FloatVector c10 = FloatVector.fromArray(SPECIES, c, into + columns);
        FloatVector c11 = FloatVector.fromArray(SPECIES, c, into + columns + LANES);
        FloatVector c20 = FloatVector.fromArray(SPECIES, c, into + 2 * columns);
        FloatVector c21 = FloatVector.fromArray(SPECIES, c, into + 2 * columns + LANES);
        FloatVector c30 = FloatVector.fromArray(SPECIES, c, into + 3 * columns);
        FloatVector c31 = FloatVector.fromArray(SPECIES, c, into + 3 * columns + LANES);
        for (int k = 0, i = a.start(); k < count; k++, i += 4) {
            int at = start + terms[first + k] * stride;
            FloatVector b0 = FloatVector.fromArray(SPECIES, right, at);
            FloatVector b1 = FloatVector.fromArray(SPECIES, right, at + LANES);
            FloatVector a0 = FloatVector.broadcast(SPECIES, left[i]);
            c00 = a0.fma(b0, c00);
            c01 = a0.fma(b1, c01);
            FloatVector a1 = FloatVector.broadcast(SPECIES, left[i + 1]);
            c10 = a1.fma(b0, c10);
            c11 = a1.fma(b1, c11);
            FloatVector a2 = FloatVector.broadcast(SPECIES, left[i + 2]);
            c20 = a2.fma(b0, c20);
            c21 = a2.fma(b1, c21);
            FloatVector a3 = FloatVector.broadcast(SPECIES, left[i + 3]);
            c30 = a3.fma(b0, c30);
            c31 = a3.fma(b1, c31);
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

    private static void fourByOne(Panel a, Right b, int column, float[] c, int into, int columns) {
        float[] left = a.values();
        int[] terms = a.terms();
        int first = a.first();
        int count = a.count();
        float[] right = b.values();
        int start = b.start() + column;
        int stride = b.stride();
        FloatVector c0 = FloatVector.fromArray(SPECIES, c, into);
        FloatVector c1 = FloatVector.fromArray(SPECIES, c, into + columns);
        FloatVector c2 = FloatVector.fromArray(SPECIES, c, into + 2 * columns);
        FloatVector c3 = FloatVector.fromArray(SPECIES, c, into + 3 * columns);
        for (int k = 0, i = a.start(); k < count; k++, i += 4) {
            int at = start + terms[first + k] * stride;
            FloatVector b0 = FloatVector.fromArray(SPECIES, right, at);
            c0 = FloatVector.broadcast(SPECIES, left[i]).fma(b0, c0);
            c1 = FloatVector.broadcast(SPECIES, left[i + 1]).fma(b0, c1);
            c2 = FloatVector.broadcast(SPECIES, left[i + 2]).fma(b0, c2);
            c3 = FloatVector.broadcast(SPECIES, left[i + 3]).fma(b0, c3);
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
        private float[] left = new float[0];
        private float[] right = new float[0];
        private float[] sums = new float[0];
        private float[] few = new float[0];

        float[] left(int size) {
            left = left.length < size ? new float[size] : left;
            return left;
        }

        float[] right(int size) {
            right = right.length < size ? new float[size] : right;
            return right;
        }

        float[] sums(int size) {
            sums = sums.length < size ? new float[size] : sums;
            return sums;
        }

        float[] few(int size) {
            few = few.length < size ? new float[size] : few;
            return few;
        }
    }
}
