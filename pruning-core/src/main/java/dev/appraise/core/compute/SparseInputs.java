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
 * <p>Threads share it: each reads, and goes forward with, a part of the samples.
 */
final class SparseInputs {
    private static final double MOST = 0.4;
    private static final int LOOKED_AT = 256;
    /** Units whose weights stay in the second-level cache while all samples pass, at some 1,000 inputs. */
    private static final int BLOCK = 128;

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
    private final float[][] sums;

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
        sums = new float[parts][units + Kernel.SLACK];
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

    /** Lists what is not 0 in some samples, by sample. */
    void read(float[] values, int start, int from, int to) {
        for (int n = from; n < to; n++) {
            int row = n * features;
            int next = row;
            for (int i = 0; i < features; i++) {
                float value = values[start + row + i];
                if (value != 0) {
                    bySample[next] = i;
                    bySampleValues[next++] = value;
                }
            }
            sampleCounts[n] = next - row;
        }
    }

    /** Lists the same by input, for the samples of a part, {@code from} to {@code to}; only gradients need that. */
    void sortByInput(int part, int from, int to) {
        if (parts[part].start() != from) {
            parts[part] = inputsOf(from);
        }
        SparseRows inputs = parts[part];
        int[] counts = inputs.counts();
        Arrays.fill(counts, 0);
        for (int n = from; n < to; n++) {
            int end = n * features + sampleCounts[n];
            for (int entry = n * features; entry < end; entry++) {
                int i = bySample[entry];
                int at = inputs.first(i) + counts[i]++;
                byInput[at] = n;
                byInputValues[at] = bySampleValues[entry];
            }
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
        SparseRows[] samples = {new SparseRows(bySample, bySampleValues, 0, features, sampleCounts)};
        for (int unit = 0; unit < units; unit += BLOCK) {
            Kernel.Right right = new Kernel.Right(weights, unit, units);
            int width = Math.min(BLOCK, units - unit);
            for (int n = from; n < to; n++) {
                if (kernel.multiply(n, samples, right, width, sums[part], 0)) {
                    return false;
                }
                System.arraycopy(sums[part], 0, z, n * units + unit, width);
            }
        }
        return true;
    }

    /**
     * G' = X' D, for some inputs.
     *
     * @param part the thread's
     * @param deltas finite, {@code [size][units]}, with room behind it
     * @param gradient {@code [features][units]}
     * @return whether it could be done
     */
    boolean gradient(int part, float[] deltas, int from, int to, float[] gradient) {
        Kernel.Right right = new Kernel.Right(deltas, 0, units);
        for (int i = from; i < to; i++) {
            if (kernel.multiply(i, parts, right, units, sums[part], 0)) {
                return false;
            }
            System.arraycopy(sums[part], 0, gradient, i * units, units);
        }
        return true;
    }
}
