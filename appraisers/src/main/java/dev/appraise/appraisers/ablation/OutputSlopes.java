package dev.appraise.appraisers.ablation;

import dev.appraise.api.network.Layer;
import dev.appraise.api.network.Network;
import dev.appraise.api.pruning.Evidence;
import java.util.Arrays;

/**
 * The slope of each linear output in the activation of each unit of a layer, for each sample, where one ReLU layer stands
 * in between: D[n][j][c] = sum over the live units k of that layer of W3[c][k] W2[k][j].
 */
final class OutputSlopes {
    private static final int TASK = 16;

    private final int units;
    private final int outputs;
    private final int wide;
    private final int stride;
    private final int padded;
    private final float[] weights;
    private final float[] next;
    private final float[] last;
    private final float[] between;
    private final float[] values;

    /**
     * @param pass the chunk
     * @param layer the third from the end
     * @param evidence runs the tasks
     */
    OutputSlopes(Pass pass, int layer, Evidence evidence, Kernels kernels) {
        Network network = pass.network();
        Layer after = network.layer(layer + 1);
        units = after.inputs();
        wide = after.outputs();
        outputs = network.outputs();
        stride = Lanes.pad(wide);
        weights = after.connections().values();
        padded = Lanes.pad(units);
        next = new float[Math.multiplyExact(wide, padded)];
        for (int k = 0; k < wide; k++) {
            System.arraycopy(weights, k * units, next, k * padded, units);
        }
        last = new float[wide * outputs];
        float[] heavy = network.layer(layer + 2).connections().values();
        for (int c = 0; c < outputs; c++) {
            for (int k = 0; k < wide; k++) {
                last[k * outputs + c] = heavy[c * wide + k];
            }
        }
        int samples = pass.batch().size();
        between = new float[Math.multiplyExact(samples, stride)];
        Arrays.fill(between, 1);
        values = new float[Math.multiplyExact(samples, units * outputs)];
        double[] preActivations = pass.preActivations()[layer + 1];
        evidence.parallel((samples + TASK - 1) / TASK, task -> {
            Workspace workspace = new Workspace(kernels.line());
            for (int n = task * TASK; n < Math.min(samples, (task + 1) * TASK); n++) {
                for (int k = 0; k < wide; k++) {
                    between[n * stride + k] = (float) preActivations[n * wide + k];
                }
                workspace.fill(n);
            }
        });
    }

    /** Of one task. */
    private final class Workspace {
        private final LineKernel kernel;
        private final float[] rows = new float[outputs * padded];
        private final int[] live = new int[wide + 3];
        private final float[] factors = new float[wide + 3];

        Workspace(LineKernel kernel) {
            this.kernel = kernel;
        }

        void fill(int sample) {
            int used = takeLive(sample);
            Arrays.fill(rows, 0);
            for (int c = 0; c < outputs; c++) {
                for (int r = 0; r < used; r++) {
                    factors[r] = last[live[r] * outputs + c];
                }
                int whole = fillUp(used);
                kernel.addRows(factors, live, whole, next, padded, rows, c * padded);
            }
            for (int c = 0; c < outputs; c++) {
                transpose(c, at(sample, 0) + c);
            }
        }

        private int takeLive(int sample) {
            int used = 0;
            for (int k = 0; k < wide; k++) {
                live[used] = k;
                used += between[sample * stride + k] > 0 ? 1 : 0;
            }
            return used;
        }

        private int fillUp(int used) {
            int whole = (used + 3) / 4 * 4;
            for (int r = used; r < whole; r++) {
                live[r] = 0;
                factors[r] = 0;
            }
            return whole;
        }

        private void transpose(int c, int to) {
            for (int j = 0; j < units; j++) {
                values[to + j * outputs] = rows[c * padded + j];
            }
        }
    }

    /** Where the slopes of the outputs in a unit start in {@link #values()}. */
    int at(int sample, int unit) {
        return (sample * units + unit) * outputs;
    }

    /** The slopes. */
    float[] values() {
        return values;
    }

    /** The pre-activations of the layer in between, {@code [sample][stride]}. */
    float[] between() {
        return between;
    }

    /** The weights from the layer in between to the outputs, {@code [unit][output]}. */
    float[] last() {
        return last;
    }

    /** The width of the layer in between, with padding by units that never flip. */
    int stride() {
        return stride;
    }

    /** The weights from a unit to the layer in between. */
    void takeColumn(int unit, float[] column) {
        for (int k = 0; k < wide; k++) {
            column[k] = weights[k * units + unit];
        }
    }
}
