package dev.appraise.core.compute;

import dev.appraise.api.data.Batch;
import java.util.Arrays;

/**
 * The non-zero inputs of a batch, by sample and by input, and the products of a first layer that pass over the rest, with
 * the bits of {@link FmaGemm}'s.
 *
 * <p>Leaving out a term 0 * b changes no sum, but for two cases, and for these the methods say that they cannot do it. If
 * b is infinite or NaN, the term is NaN. And a sum that has underflowed to -0 becomes 0 when a term 0 is added to it;
 * a sum of any other value is the same whichever sign a 0 had on the way.
 *
 * <p>Each part of the batch is read by one thread, and each part of the units is computed by one thread.
 */
final class SparseInputs {
    private static final double MOST = 0.4;
    private static final int LOOKED_AT = 256;
    private static final int TILE = 16;

    private final Kernel kernel;
    private final int capacity;
    private final int features;
    private final int units;
    private final int[] bySample;
    private final float[] bySampleValues;
    private final int[] sampleCounts;
    private final int[] byInput;
    private final float[] byInputValues;
    private final SparseRows[] parts;
    private final float[][] tiles;

    /**
     * @param capacity most samples in a batch
     * @param units of the first layer
     * @param parts that a batch is read in
     */
    SparseInputs(Kernel kernel, int capacity, int features, int units, int parts) {
        this.kernel = kernel;
        this.capacity = capacity;
        this.features = features;
        this.units = units;
        bySample = new int[capacity * features];
        bySampleValues = new float[capacity * features];
        sampleCounts = new int[capacity];
        byInput = new int[capacity * features];
        byInputValues = new float[capacity * features];
        this.parts = new SparseRows[parts];
        Arrays.setAll(this.parts, part -> inputsOf(0));
        tiles = new float[parts][TILE * (units + Kernel.SLACK)];
    }

    /** Whether so few of a batch's inputs are other than 0 that passing over the rest is faster; some rows tell. */
    static boolean areFew(Batch batch) {
        int step = Math.max(1, batch.size() / LOOKED_AT);
        long looked = 0;
        long found = 0;
        for (int n = 0; n < batch.size(); n += step) {
            for (int i = n * batch.features(); i < (n + 1) * batch.features(); i++) {
                found += batch.inputs()[i] != 0 ? 1 : 0;
            }
            looked += batch.features();
        }
        return found <= MOST * looked;
    }

    /** Whether some weights or slopes can be factors here. */
    boolean finite(float[] values, int from, int to) {
        return kernel.finite(values, from, to);
    }

    /** Lists what is not 0 in the samples of a part, {@code from} to {@code to}. */
    void read(int part, float[] values, int start, int from, int to) {
        if (parts[part].start() != from) {
            parts[part] = inputsOf(from);
        }
        int[] counts = parts[part].counts();
        Arrays.fill(counts, 0);
        for (int n = from; n < to; n++) {
            int row = n * features;
            int count = 0;
            for (int i = 0; i < features; i++) {
                float value = values[start + row + i];
                if (value != 0) {
                    bySample[row + count] = i;
                    bySampleValues[row + count] = value;
                    count++;
                    int at = i * capacity + from + counts[i]++;
                    byInput[at] = n;
                    byInputValues[at] = value;
                }
            }
            sampleCounts[n] = count;
        }
    }

    private SparseRows inputsOf(int from) {
        return new SparseRows(byInput, byInputValues, from, capacity, new int[features]);
    }

    /**
     * Z = X W', for the samples of a part.
     *
     * @param weights finite, {@code [features][units]}, with room behind it
     * @param z {@code [capacity][units]}
     * @return whether it could be done
     */
    boolean forward(int part, float[] weights, int from, int to, float[] z) {
        SparseRows samples = new SparseRows(bySample, bySampleValues, 0, features, sampleCounts);
        Kernel.Right right = new Kernel.Right(weights, 0, units);
        float[] tile = tiles[part];
        int stride = units + Kernel.SLACK;
        for (int n = from; n < to; n += TILE) {
            int end = Math.min(to, n + TILE);
            Arrays.fill(tile, 0);
            if (kernel.add(samples, n, end, right, units, tile, stride)) {
                return false;
            }
            for (int row = n; row < end; row++) {
                System.arraycopy(tile, (row - n) * stride, z, row * units, units);
            }
        }
        return true;
    }

    /**
     * G = D' X, for some units.
     *
     * @param part the thread's
     * @param deltas {@code [size][units]}, with room behind it
     * @param size samples in the batch
     * @param gradient {@code [units][features]}
     * @return whether it could be done
     */
    boolean gradient(int part, float[] deltas, int size, int from, int to, float[] gradient) {
        if (!kernel.finite(deltas, 0, size * units)) {
            return false;
        }
        Kernel.Right right = new Kernel.Right(deltas, from, units);
        float[] tile = tiles[part];
        int stride = to - from + Kernel.SLACK;
        for (int i = 0; i < features; i += TILE) {
            int end = Math.min(features, i + TILE);
            Arrays.fill(tile, 0, (end - i) * stride, 0);
            boolean negativeZero = false;
            for (SparseRows samples : parts) {
                negativeZero = kernel.add(samples, i, end, right, to - from, tile, stride);
            }
            if (negativeZero) {
                return false;
            }
            Transposition.copy(tile, 0, stride, end - i, to - from, gradient, from * features + i, features);
        }
        return true;
    }
}
