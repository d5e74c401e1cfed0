package dev.appraise.appraisers.ablation;

import dev.appraise.api.network.Activation;
import dev.appraise.api.network.Layer;
import dev.appraise.api.network.Loss;
import dev.appraise.api.network.Network;
import dev.appraise.api.pruning.Evidence;
import java.util.Arrays;

/**
 * The layers from which on the outputs are piecewise linear in each unit's activation, and the {@link LossSeries} of their
 * units. Slopes are carried back from the outputs through the units that live; where the range of a shift ends because a
 * unit flips, two layers on or further, is found by carrying the shift's effect forward through them.
 */
final class LineLayers {
    private static final int TASK = 16;

    /** Stands in for 1/0, since 0 times that must be 0. */
    private static final double HUGE = 1e30;

    /** Shrinks ranges, so that rounding leads out of none. */
    private static final double INSIDE = 1 - 1e-6;

    private final Network network;
    private final Evidence evidence;
    private final int first;
    private final UnitBlocks[] blocks;
    private final double[][] onward;
    private final float[][] reach;
    private final LossSeries[] series;
    private final float[][] slopes;
    private final Flips flips;
    private final Pool<Workspace> workspaces;

    /**
     * @param first the first of the layers
     * @param samples the most that there are in a pass
     */
    LineLayers(Network network, Evidence evidence, int first, int samples, Kernels kernels) {
        this.network = network;
        this.evidence = evidence;
        this.first = first;
        int depth = network.depth();
        blocks = new UnitBlocks[depth];
        onward = new double[depth - 1][];
        reach = new float[depth - 1][];
        series = new LossSeries[depth];
        slopes = new float[depth][0];
        for (int l = depth - 1; l >= first; l--) {
            blocks[l] = new UnitBlocks(network, l, kernels.line().block());
            series[l] = new LossSeries(samples, blocks[l]);
            if (l < depth - 1) {
                onward[l] = blocks[l].onward(blocks[l + 1], network.layer(l + 1));
                reach[l] = blocks[l].greatestOnward(blocks[l + 1], network.layer(l + 1));
            }
            if (l == depth - 3) {
                slopes[l] = new float[Math.multiplyExact(samples, network.outputs() * blocks[l].stride())];
            }
        }
        flips = new Flips(samples, depth - first > 2 ? network.layer(depth - 2).outputs() : 0);
        workspaces = new Pool<>(() -> new Workspace(kernels.line()));
    }

    /** Of a layer. */
    UnitBlocks blocks(int layer) {
        return blocks[layer];
    }

    /** Of a layer. */
    LossSeries series(int layer) {
        return series[layer];
    }

    /** The slopes of the outputs in each unit, {@code [(sample * outputs + c) * stride + lane]}; of the third layer from the end alone. */
    float[] slopes(int layer) {
        return slopes[layer];
    }

    /** The units of the last layer but one that a shift of a unit in the layer before might flip. */
    Flips flips() {
        return flips;
    }

    /** Fills in the series of all layers. */
    void fill(Pass pass) {
        int samples = pass.batch().size();
        evidence.parallel(
                (samples + TASK - 1) / TASK,
                task -> workspaces.use(workspace -> {
                    for (int n = task * TASK; n < Math.min(samples, (task + 1) * TASK); n++) {
                        workspace.fill(pass, n);
                    }
                }));
    }

    /** Of one task. */
    private final class Workspace {
        private final LineKernel kernel;
        private final double[] shares = new double[network.outputs()];
        private final double[] targets = new double[network.outputs()];
        private final double[] factors;
        private final double[] others;
        private final int[] live;
        private final int[] rows;
        private final double[] highest;
        private final double[] lowest;
        private final double[] sums;
        private double[] above;
        private double[] own;
        private double[] effects = new double[0];
        private double[] further = new double[0];

        Workspace(LineKernel kernel) {
            this.kernel = kernel;
            int widest = 0;
            for (int l = first; l < network.depth(); l++) {
                widest = Math.max(widest, blocks[l].stride());
            }
            factors = new double[widest + 3];
            others = new double[widest + 3];
            live = new int[widest + 3];
            rows = new int[widest + 3];
            highest = new double[widest];
            lowest = new double[widest];
            sums = new double[LossSeries.SUMS * widest];
            above = new double[network.outputs() * widest];
            own = new double[above.length];
            if (network.depth() - first > 3) {
                effects = new double[Math.multiplyExact(widest, widest)];
                further = new double[effects.length];
            }
        }

        void fill(Pass pass, int sample) {
            for (int c = 0; c < shares.length; c++) {
                shares[c] = pass.slopes()[sample * shares.length + c];
                targets[c] = pass.batch().targets()[sample * shares.length + c];
            }
            int last = network.depth() - 1;
            startAtOutputs();
            put(pass, last, sample);
            for (int l = last - 1; l >= first; l--) {
                double[] spent = above;
                above = own;
                own = spent;
                goBack(pass, l, sample);
                findKinks(pass, l, sample);
                put(pass, l, sample);
                keep(l, sample);
            }
        }

        private void startAtOutputs() {
            UnitBlocks last = blocks[network.depth() - 1];
            Arrays.fill(own, 0, shares.length * last.stride(), 0);
            for (int lane = 0; lane < last.units().length; lane++) {
                own[last.units()[lane] * last.stride() + lane] = 1;
            }
            Arrays.fill(highest, 0);
            Arrays.fill(lowest, 0);
        }

        private void goBack(Pass pass, int l, int sample) {
            int stride = blocks[l].stride();
            int from = blocks[l + 1].stride();
            int used = takeLive(pass, l + 1, sample, stride);
            Arrays.fill(own, 0, shares.length * stride, 0);
            int whole = Forward.fillUp(factors, rows, used);
            Arrays.fill(others, used, whole, 0);
            int c = 0;
            for (; c + 2 <= shares.length; c += 2) {
                takeAbove(c * from, used, factors);
                takeAbove((c + 1) * from, used, others);
                kernel.addRowsTwice(factors, others, rows, whole, onward[l], own, c * stride, (c + 1) * stride, stride);
            }
            if (c < shares.length) {
                takeAbove(c * from, used, factors);
                kernel.addRows(factors, rows, whole, onward[l], 0, own, c * stride, stride);
            }
        }

        private void takeAbove(int at, int used, double[] to) {
            for (int r = 0; r < used; r++) {
                to[r] = above[at + live[r]];
            }
        }

        /** Finds the lanes whose units let changes through. */
        private int takeLive(Pass pass, int l, int sample, int stride) {
            int[] units = blocks[l].units();
            boolean rectified = network.layer(l).activation() == Activation.RELU;
            double[] z = pass.preActivations()[l];
            int at = sample * network.layer(l).outputs();
            int used = 0;
            for (int k = 0; k < units.length; k++) {
                live[used] = k;
                rows[used] = k * stride;
                used += !rectified || z[at + units[k]] > 0 ? 1 : 0;
            }
            return used;
        }

        private void findKinks(Pass pass, int l, int sample) {
            int stride = blocks[l].stride();
            Arrays.fill(highest, 0);
            Arrays.fill(lowest, 0);
            double[] reached = onward[l];
            for (int m = l + 1; m < network.depth() - 1; m++) {
                if (m > l + 1) {
                    double[] to = reached == effects ? further : effects;
                    goForward(pass, m, sample, reached, to, stride);
                    reached = to;
                }
                if (network.layer(m).activation() == Activation.RELU) {
                    widen(pass, l, m, sample, reached);
                }
            }
        }

        private void widen(Pass pass, int l, int m, int sample, double[] reached) {
            int stride = blocks[l].stride();
            int[] units = blocks[m].units();
            double[] z = pass.preActivations()[m];
            int at = sample * network.layer(m).outputs();
            double shift = blocks[l].greatest() * pass.inputs()[l].greatest(sample);
            boolean told = l == network.depth() - 3;
            if (told) {
                flips.begin(sample);
            }
            for (int k = 0; k < units.length; k++) {
                double before = z[at + units[k]];
                if (m > l + 1 || reach[l][k] * shift >= Math.abs(before) * INSIDE) {
                    double factor = Math.abs(before) < 1 / HUGE ? (before > 0 ? -HUGE : HUGE) : -1 / before;
                    kernel.widen(factor, reached, k * stride, highest, lowest, stride);
                    if (told) {
                        flips.add(sample, units[k]);
                    }
                }
            }
        }

        private void goForward(Pass pass, int m, int sample, double[] from, double[] to, int stride) {
            int used = takeLive(pass, m - 1, sample, stride);
            int whole = Forward.fillUp(factors, rows, used);
            double[] weights = onward[m - 1];
            int width = blocks[m - 1].stride();
            int units = blocks[m].units().length;
            Arrays.fill(to, 0, units * stride, 0);
            for (int k = 0; k < units; k++) {
                for (int r = 0; r < used; r++) {
                    factors[r] = weights[k * width + live[r]];
                }
                kernel.addRows(factors, rows, whole, from, 0, to, k * stride, stride);
            }
        }

        private void put(Pass pass, int l, int sample) {
            Layer layer = network.layer(l);
            int[] units = blocks[l].units();
            int stride = blocks[l].stride();
            boolean rectified = layer.activation() == Activation.RELU;
            boolean entropy = pass.loss() == Loss.SOFTMAX_CROSS_ENTROPY;
            if (entropy) {
                kernel.crossEntropy(own, shares, targets, stride, sums);
            } else {
                squaredError(stride);
            }
            for (int lane = 0; lane < units.length; lane++) {
                double z = pass.preActivations()[l][sample * layer.outputs() + units[lane]];
                double limit = Double.POSITIVE_INFINITY;
                if (entropy) {
                    double spread = sums[LossSeries.DEGREE * stride + lane];
                    limit = LossSeries.limit(spread, sums[(LossSeries.DEGREE + 1) * stride + lane]);
                }
                double high = Math.min(limit, highest[lane] > 0 ? INSIDE / highest[lane] : limit);
                double low = Math.max(-limit, lowest[lane] < 0 ? INSIDE / lowest[lane] : -limit);
                double floor = rectified ? -Math.max(z, 0) : Double.NEGATIVE_INFINITY;
                series[l].put(sample, lane, sums, low, high, floor, rectified ? -Math.min(z, 0) : 0);
            }
        }

        /** Of squared error: sum_c shares_c s_c t + sum_c s_c^2 t^2 / outputs. */
        private void squaredError(int stride) {
            Arrays.fill(sums, 0, LossSeries.SUMS * stride, 0);
            for (int c = 0; c < shares.length; c++) {
                for (int lane = 0; lane < stride; lane++) {
                    double slope = own[c * stride + lane];
                    sums[lane] += shares[c] * slope;
                    sums[stride + lane] += slope * slope / shares.length;
                }
            }
        }

        private void keep(int l, int sample) {
            if (slopes[l].length > 0) {
                int count = shares.length * blocks[l].stride();
                int at = sample * count;
                for (int m = 0; m < count; m++) {
                    slopes[l][at + m] = (float) own[m];
                }
            }
        }
    }
}
