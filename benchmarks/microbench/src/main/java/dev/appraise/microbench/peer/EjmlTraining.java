package dev.appraise.microbench.peer;

import dev.appraise.api.data.Batch;
import dev.appraise.api.network.Layer;
import dev.appraise.api.network.Loss;
import dev.appraise.api.network.Network;
import dev.appraise.core.compute.Compute;
import dev.appraise.core.compute.EjmlGemm;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.ejml.data.FMatrixRMaj;
import org.ejml.dense.row.CommonOps_FDRM;

/** ReLU networks trained with products of EJML in float, and Adam written by hand, on one thread. */
public final class EjmlTraining implements TrainingPeer {
    @Override
    public String name() {
        return "EJML 0.46.1 float";
    }

    @Override
    public Learner open(Network initial, Batch rows, int batchSize, double learningRate, int threads) {
        if (threads != 1) {
            throw new IllegalArgumentException("one thread alone");
        }
        return new Descent(initial.copy(), rows, batchSize, learningRate);
    }

    private static final class Descent implements Learner {
        private final Network network;
        private final Batch rows;
        private final int batchSize;
        private final double learningRate;
        private final int[] order;
        private final Random random = new Random(1);
        private final FMatrixRMaj[] weights;
        private final float[][][] moments;
        private int steps;

        Descent(Network network, Batch rows, int batchSize, double learningRate) {
            this.network = network;
            this.rows = rows;
            this.batchSize = batchSize;
            this.learningRate = learningRate;
            order = IntStream.range(0, rows.size()).toArray();
            weights = network.layers().stream()
                    .map(layer -> FMatrixRMaj.wrap(
                            layer.outputs(), layer.inputs(), layer.connections().values()))
                    .toArray(FMatrixRMaj[]::new);
            moments = network.layers().stream()
                    .map(layer -> new float[][] {
                        new float[layer.connections().size()],
                        new float[layer.connections().size()],
                        new float[layer.outputs()],
                        new float[layer.outputs()]
                    })
                    .toArray(float[][][]::new);
        }

        @Override
        public void epoch() {
            for (int i = order.length - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                int kept = order[i];
                order[i] = order[j];
                order[j] = kept;
            }
            for (int from = 0; from < order.length; from += batchSize) {
                step(rows.rows(Arrays.copyOfRange(order, from, Math.min(order.length, from + batchSize))));
            }
        }

        private void step(Batch batch) {
            steps++;
            FMatrixRMaj[] values = forward(batch);
            FMatrixRMaj delta = outputSlopes(batch, values[network.depth()]);
            for (int l = network.depth() - 1; l >= 0; l--) {
                FMatrixRMaj below = l == 0 ? null : CommonOps_FDRM.mult(delta, weights[l], null);
                FMatrixRMaj gradient = CommonOps_FDRM.multTransA(delta, values[l], null);
                adam(weights[l].data, gradient.data, moments[l][0], moments[l][1]);
                adam(network.layer(l).bias(), columnSums(delta), moments[l][2], moments[l][3]);
                if (below != null) {
                    passLiveUnits(below.data, values[l].data);
                    delta = below;
                }
            }
        }

        private FMatrixRMaj[] forward(Batch batch) {
            FMatrixRMaj[] values = new FMatrixRMaj[network.depth() + 1];
            values[0] = FMatrixRMaj.wrap(batch.size(), batch.features(), batch.inputs());
            for (int l = 0; l < network.depth(); l++) {
                Layer layer = network.layer(l);
                FMatrixRMaj columns = CommonOps_FDRM.transpose(weights[l], null);
                values[l + 1] = CommonOps_FDRM.mult(values[l], columns, null);
                boolean hidden = l < network.depth() - 1;
                float[] z = values[l + 1].data;
                for (int i = 0; i < z.length; i++) {
                    float sum = z[i] + layer.bias()[i % layer.outputs()];
                    z[i] = hidden ? Math.max(0, sum) : sum;
                }
            }
            return values;
        }

        private static FMatrixRMaj outputSlopes(Batch batch, FMatrixRMaj outputs) {
            FMatrixRMaj slopes = outputs.createLike();
            int count = batch.outputs();
            for (int n = 0; n < batch.size(); n++) {
                int offset = n * count;
                double[] probabilities = Loss.softmax(IntStream.range(0, count)
                        .mapToDouble(c -> outputs.data[offset + c])
                        .toArray());
                for (int c = 0; c < count; c++) {
                    slopes.data[offset + c] = (float) ((probabilities[c] - batch.targets()[offset + c]) / batch.size());
                }
            }
            return slopes;
        }

        private static float[] columnSums(FMatrixRMaj delta) {
            float[] sums = new float[delta.numCols];
            for (int i = 0; i < delta.data.length; i++) {
                sums[i % sums.length] += delta.data[i];
            }
            return sums;
        }

        private static void passLiveUnits(float[] delta, float[] values) {
            for (int i = 0; i < delta.length; i++) {
                if (values[i] <= 0) {
                    delta[i] = 0;
                }
            }
        }

        private void adam(float[] parameters, float[] gradient, float[] mean, float[] square) {
            float rate = (float) (learningRate / (1 - Math.pow(0.9, steps)));
            float scale = (float) (1 / Math.sqrt(1 - Math.pow(0.999, steps)));
            for (int i = 0; i < parameters.length; i++) {
                mean[i] = 0.9f * mean[i] + 0.1f * gradient[i];
                square[i] = 0.999f * square[i] + 0.001f * gradient[i] * gradient[i];
                parameters[i] -= rate * mean[i] / ((float) Math.sqrt(square[i]) * scale + 1e-8f);
            }
        }

        @Override
        public float[] outputs(Batch batch) {
            return new Compute(new EjmlGemm()).outputs(network, batch);
        }
    }
}
