package dev.appraise.core.compute;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * SIMD by the Vector API. Vectors have the preferred length here and everywhere: where a JVM has seen a second one, C2 on Java 17
 * no longer knows which class a vector is of, and makes an object of each.
 */
final class VectorKernel implements Kernel {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Integer> BITS = IntVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    private final Kernel scalar = new ScalarKernel();

    @Override
    public void add(int rows, int columns, int inner, Left a, Right b, float[] c, int into) {
        VectorTiles.add(rows, columns, inner, a, b, c, into);
    }

    @Override
    public void multiply(int row, SparseRows[] parts, Right b, int columns, float[] c, int into) {
        VectorRows.multiply(row, parts, b, columns, c, into);
    }

    @Override
    public void add(Panel a, Right b, int columns, float[] c, int stride) {
        if (VectorTiles.WIDE) {
            VectorTiles.add(a, b, columns, c, stride);
        } else {
            scalar.add(a, b, columns, c, stride);
        }
    }

    @Override
    public boolean isFastByPanel() {
        return VectorTiles.WIDE;
    }

    @Override
    public void or(float[] values, int start, int columns, int[] any) {
        int k = 0;
        for (; k + LANES <= columns; k += LANES) {
            int at = start + k;
            IntVector first = pair(values, at, columns).or(pair(values, at + 2 * columns, columns));
            IntVector second = pair(values, at + 4 * columns, columns).or(pair(values, at + 6 * columns, columns));
            first.or(second).intoArray(any, k);
        }
        ScalarKernel.or(values, start, columns, k, any);
    }

    private static IntVector pair(float[] values, int at, int columns) {
        return FloatVector.fromArray(SPECIES, values, at)
                .reinterpretAsInts()
                .or(FloatVector.fromArray(SPECIES, values, at + columns).reinterpretAsInts());
    }

    @Override
    public void keep(int[] bits, float[] values, int from, int to) {
        int i = from;
        for (; i + LANES <= to; i += LANES) {
            FloatVector.fromArray(SPECIES, values, i)
                    .reinterpretAsInts()
                    .and(IntVector.fromArray(BITS, bits, i))
                    .reinterpretAsFloats()
                    .intoArray(values, i);
        }
        scalar.keep(bits, values, i, to);
    }
}
