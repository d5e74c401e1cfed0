package dev.appraise.appraisers.ablation;

import dev.appraise.api.pruning.Evidence;
import java.util.Arrays;

/**
 * Sums, for a layer, what zeroing each connection does to the loss, by the {@link LossSeries} of the units: of a sample and
 * an input, neighbouring units need the same x and their own weights. Shifts that a series does not hold for are left to
 * {@link FarWalk}.
 */
final class LineWalk {
    /** A block is given its own lists of inputs if at most this share of the inputs feed it. */
    private static final double SPARSE = 0.75;

    private final UnitBlocks blocks;
    private final Pool<Workspace> workspaces;

    LineWalk(UnitBlocks blocks, Kernels kernels) {
        this.blocks = blocks;
        workspaces = new Pool<>(() -> new Workspace(kernels.line()));
    }

    /**
     * Adds the changes, summed over the samples of a pass.
     *
     * @param inputs what feeds the layer
     * @param offset where the layer's connections start in {@code sums}
     */
    void addTo(LossSeries series, SparseRows inputs, int samples, Evidence evidence, double[] sums, int offset) {
        evidence.parallel(
                blocks.weights().length,
                block -> workspaces.use(workspace -> workspace.addTo(series, inputs, samples, block, sums, offset)));
    }

    /** Of one task. */
    private final class Workspace {
        private final LineKernel kernel;
        private final float[] changes = new float[blocks.inputs() * blocks.block()];
        private final boolean[] feeds = new boolean[blocks.inputs()];
        private final int[] indices = new int[blocks.inputs() + 1];
        private final float[] values = new float[blocks.inputs() + 1];

        Workspace(LineKernel kernel) {
            this.kernel = kernel;
        }

        void addTo(LossSeries series, SparseRows inputs, int samples, int block, double[] sums, int offset) {
            Arrays.fill(changes, 0);
            float[] weights = blocks.weights()[block];
            boolean sparse = takeFeeding(weights) <= SPARSE * feeds.length;
            for (int n = 0; n < samples; n++) {
                int[] which = inputs.indices();
                float[] what = inputs.values();
                int from = inputs.start(n);
                int to = inputs.end(n);
                if (sparse) {
                    to = select(which, what, from, to);
                    which = indices;
                    what = values;
                    from = 0;
                }
                kernel.addChanges(
                        series.values(), series.at(n, block), blocks.block(), weights, which, what, from, to, changes);
            }
            add(block, sums, offset);
        }

        private int takeFeeding(float[] weights) {
            int count = 0;
            for (int i = 0; i < feeds.length; i++) {
                boolean any = false;
                for (int m = i * blocks.block(); m < (i + 1) * blocks.block(); m++) {
                    any |= weights[m] != 0;
                }
                feeds[i] = any;
                count += any ? 1 : 0;
            }
            return count;
        }

        private int select(int[] which, float[] what, int from, int to) {
            int count = 0;
            for (int m = from; m < to; m++) {
                indices[count] = which[m];
                values[count] = what[m];
                count += feeds[which[m]] ? 1 : 0;
            }
            return count;
        }

        private void add(int block, double[] sums, int offset) {
            int width = blocks.block();
            int end = Math.min(blocks.units().length, (block + 1) * width);
            for (int lane = block * width; lane < end; lane++) {
                int to = offset + blocks.units()[lane] * feeds.length;
                int from = lane - block * width;
                for (int i = 0; i < feeds.length; i++) {
                    sums[to + i] += changes[i * width + from];
                }
            }
        }
    }
}
