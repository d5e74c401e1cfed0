package dev.appraise.appraisers.ablation;

import dev.appraise.api.network.Activation;
import dev.appraise.api.network.Layer;
import dev.appraise.api.network.Network;
import dev.appraise.api.pruning.Evidence;

/** Forward passes in double that skip what is zero. */
final class Forward {
    /** Samples of one task. */
    private static final int TASK = 32;

    /** Units that are done for all samples of a task before the next ones: their weights stay in the cache. */
    private static final int STRIP = 96;

    private final Network network;
    private final Evidence evidence;
    private final double[][] columns;
    private final Pool<Workspace> workspaces;

    /**
     * @param network must not change while this is in use
     * @param evidence runs the tasks
     */
    Forward(Network network, Evidence evidence, Kernels kernels) {
        this.network = network;
        this.evidence = evidence;
        columns = new double[network.depth()][];
        for (int l = 0; l < columns.length; l++) {
            columns[l] = columns(network.layer(l));
        }
        workspaces = new Pool<>(() -> new Workspace(kernels.line()));
    }

    /** The weights of each layer, {@code [input * stride + output]}, the stride being padded. */
    double[][] columns() {
        return columns;
    }

    private static double[] columns(Layer layer) {
        float[] weights = layer.connections().values();
        int stride = Lanes.pad(layer.outputs());
        double[] columns = new double[Math.multiplyExact(layer.inputs(), stride)];
        for (int j = 0; j < layer.outputs(); j++) {
            for (int i = 0; i < layer.inputs(); i++) {
                columns[i * stride + j] = weights[j * layer.inputs() + i];
            }
        }
        return columns;
    }

    /** Fills in what the network does on the samples of a pass. */
    void fill(Pass pass) {
        int samples = pass.batch().size();
        evidence.parallel(
                (samples + TASK - 1) / TASK,
                task -> workspaces.use(
                        workspace -> workspace.fill(pass, task * TASK, Math.min(samples, (task + 1) * TASK))));
    }

    /** Of one task. */
    private final class Workspace {
        private final LineKernel kernel;
        private final double[] sums = new double[STRIP];
        private final double[] factors;
        private final int[] rows;

        Workspace(LineKernel kernel) {
            this.kernel = kernel;
            int widest = 0;
            for (Layer layer : network.layers()) {
                widest = Math.max(widest, layer.inputs());
            }
            factors = new double[widest + 3];
            rows = new int[widest + 3];
        }

        void fill(Pass pass, int from, int to) {
            for (int l = 0; l < columns.length; l++) {
                fill(pass, l, from, to);
            }
            for (int n = from; n < to; n++) {
                pass.takeLoss(n);
            }
        }

        private void fill(Pass pass, int l, int from, int to) {
            int inputs = network.layer(l).inputs();
            for (int n = from; n < to; n++) {
                if (l == 0) {
                    pass.inputs()[l].fill(n, pass.batch().inputs(), n * inputs);
                } else {
                    pass.inputs()[l].fill(n, pass.values()[l - 1], n * inputs);
                }
            }
            int stride = Lanes.pad(network.layer(l).outputs());
            for (int strip = 0; strip < stride; strip += STRIP) {
                for (int n = from; n < to; n++) {
                    take(pass, l, n, strip, Math.min(STRIP, stride - strip));
                }
            }
        }

        private void take(Pass pass, int l, int sample, int strip, int count) {
            Layer layer = network.layer(l);
            int used = gather(pass, l, sample, Lanes.pad(layer.outputs()));
            int kept = Math.min(count, layer.outputs() - strip);
            for (int m = 0; m < kept; m++) {
                sums[m] = layer.bias()[strip + m];
            }
            kernel.addRows(factors, rows, used, columns[l], strip, sums, 0, count);
            int at = sample * layer.outputs() + strip;
            System.arraycopy(sums, 0, pass.preActivations()[l], at, kept);
            activate(layer.activation(), sums, pass.values()[l], at, kept);
        }

        /** Takes the entries that are not 0, and zeros up to a multiple of 4. */
        private int gather(Pass pass, int l, int sample, int stride) {
            SparseRows inputs = pass.inputs()[l];
            int used = 0;
            int dense = sample * network.layer(l).inputs();
            for (int at = inputs.start(sample); at < inputs.end(sample); at++) {
                int i = inputs.indices()[at];
                rows[used] = i * stride;
                factors[used++] = l == 0 ? inputs.values()[at] : pass.values()[l - 1][dense + i];
            }
            return fillUp(factors, rows, used);
        }
    }

    /** Adds rows that count for nothing, up to a multiple of 4. */
    static int fillUp(double[] factors, int[] rows, int used) {
        int whole = (used + 3) / 4 * 4;
        for (int r = used; r < whole; r++) {
            factors[r] = 0;
            rows[r] = 0;
        }
        return whole;
    }

    private static void activate(Activation activation, double[] from, double[] to, int at, int count) {
        for (int m = 0; m < count; m++) {
            to[at + m] = activation.value(from[m]);
        }
    }
}
