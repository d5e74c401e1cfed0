package dev.appraise.core.compute;

import java.util.Arrays;

/** Lists what is not 0, by sample and by input; a row of a product is the sum of the rows that its list tells. */
final class InputLists implements SparseInputs {
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

    InputLists(Kernel kernel, int capacity, int features, int units, int parts) {
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

    @Override
    public void read(int part, Operand x, int from, int to) {
        float[] values = x.values();
        int start = x.offset();
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

    @Override
    public void prepareGradient(int part, int from, int to) {
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

    @Override
    public void forward(int part, float[] weights, int from, int to, float[] z) {
        SparseRows[] samples = {new SparseRows(bySample, bySampleValues, 0, features, sampleCounts)};
        for (int unit = 0; unit < units; unit += BLOCK) {
            Kernel.Right right = new Kernel.Right(weights, unit, units);
            int width = Math.min(BLOCK, units - unit);
            for (int n = from; n < to; n++) {
                kernel.multiply(n, samples, right, width, sums[part], 0);
                System.arraycopy(sums[part], 0, z, n * units + unit, width);
            }
        }
    }

    @Override
    public void gradient(int part, Operand x, int size, float[] deltas, int from, int to, float[] gradient) {
        Kernel.Right right = new Kernel.Right(deltas, 0, units);
        for (int i = from; i < to; i++) {
            kernel.multiply(i, parts, right, units, sums[part], 0);
            System.arraycopy(sums[part], 0, gradient, i * units, units);
        }
    }
}
