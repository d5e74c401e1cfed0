package dev.appraise.microbench.peer;

import dev.appraise.api.data.Batch;
import dev.appraise.api.network.Activation;
import dev.appraise.api.network.Layer;
import dev.appraise.api.network.Loss;
import dev.appraise.api.network.Network;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * One forward pass of all samples a connection, in double, on EJML.
 *
 * @param ourTanh whether units with tanh have ours, which is faster on Java 17, or Java's, which anybody would take
 */
public record EjmlDouble(String name, boolean ourTanh) implements AblationPeer {
    private static final String NAME = "EJML 0.46.1 double, naive";

    /** With {@code Math.tanh}. */
    public static EjmlDouble withMathTanh() {
        return new EjmlDouble(NAME + ", Math.tanh", false);
    }

    /** With our tanh. */
    public static EjmlDouble withOurTanh() {
        return new EjmlDouble(NAME + ", our tanh", true);
    }

    @Override
    public Lane open(Network network, Batch batch, Loss loss) {
        return new Passes(network, batch, loss, ourTanh);
    }

    private static final class Passes implements Lane {
        private final Network network;
        private final Batch batch;
        private final Loss loss;
        private final boolean mathTanh;
        private final DMatrixRMaj inputs;
        private final DMatrixRMaj[] weights;
        private final DMatrixRMaj[] values;

        Passes(Network network, Batch batch, Loss loss, boolean ourTanh) {
            this.network = network;
            this.batch = batch;
            this.loss = loss;
            mathTanh = !ourTanh;
            inputs = DMatrixRMaj.wrap(batch.size(), batch.features(), doubles(batch.inputs()));
            weights = new DMatrixRMaj[network.depth()];
            values = new DMatrixRMaj[network.depth()];
            for (int l = 0; l < weights.length; l++) {
                weights[l] = transposed(network.layer(l));
                values[l] = new DMatrixRMaj(batch.size(), network.layer(l).outputs());
            }
        }

        /** {@code [inputs][outputs]}: EJML's product of two plain matrices is its fastest. */
        private static DMatrixRMaj transposed(Layer layer) {
            DMatrixRMaj plain = DMatrixRMaj.wrap(
                    layer.outputs(), layer.inputs(), doubles(layer.connections().values()));
            return CommonOps_DDRM.transpose(plain, null);
        }

        @Override
        public double errorWithout(int connection) {
            int l = network.layerOf(connection);
            int within = connection - network.offset(l);
            int width = network.layer(l).inputs();
            DMatrixRMaj changed = weights[l];
            double kept = changed.get(within % width, within / width);
            changed.set(within % width, within / width, 0);
            double error = error();
            changed.set(within % width, within / width, kept);
            return error;
        }

        @Override
        public double error() {
            DMatrixRMaj given = inputs;
            for (int l = 0; l < weights.length; l++) {
                CommonOps_DDRM.mult(given, weights[l], values[l]);
                finish(values[l].data, network.layer(l).bias(), network.layer(l).activation());
                given = values[l];
            }
            return meanLoss(given.data);
        }

        private void finish(double[] z, float[] bias, Activation activation) {
            for (int n = 0; n < z.length; n += bias.length) {
                for (int j = 0; j < bias.length; j++) {
                    double sum = z[n + j] + bias[j];
                    z[n + j] = mathTanh && activation == Activation.TANH ? Math.tanh(sum) : activation.value(sum);
                }
            }
        }

        private double meanLoss(double[] outputs) {
            int count = batch.outputs();
            double sum = 0;
            for (int n = 0; n < batch.size(); n++) {
                sum += switch (loss) {
                    case MEAN_SQUARED_ERROR -> squaredError(outputs, n * count, count);
                    case SOFTMAX_CROSS_ENTROPY -> crossEntropy(outputs, n * count, count);
                };
            }
            return sum / batch.size();
        }

        private double squaredError(double[] outputs, int offset, int count) {
            double sum = 0;
            for (int c = offset; c < offset + count; c++) {
                double error = outputs[c] - batch.targets()[c];
                sum += error * error;
            }
            return sum / count;
        }

        private double crossEntropy(double[] outputs, int offset, int count) {
            double max = Double.NEGATIVE_INFINITY;
            for (int c = offset; c < offset + count; c++) {
                max = Math.max(max, outputs[c]);
            }
            double total = 0;
            double aimed = 0;
            for (int c = offset; c < offset + count; c++) {
                total += Math.exp(outputs[c] - max);
                aimed += batch.targets()[c] * (outputs[c] - max);
            }
            return Math.log(total) - aimed;
        }

        private static double[] doubles(float[] floats) {
            return IntStream.range(0, floats.length).mapToDouble(i -> floats[i]).toArray();
        }
    }
}
