package dev.appraise.microbench.peer;

import dev.appraise.api.data.Batch;
import dev.appraise.api.network.Activation;
import dev.appraise.api.network.Layer;
import dev.appraise.api.network.Loss;
import dev.appraise.api.network.Network;
import org.ejml.data.FMatrixRMaj;
import org.ejml.dense.row.CommonOps_FDRM;

/** One forward pass of all samples a connection, in float, on EJML. */
public final class EjmlFloat implements AblationPeer {
    @Override
    public String name() {
        return "EJML 0.46.1 float, naive";
    }

    @Override
    public Lane open(Network network, Batch batch, Loss loss) {
        return new Passes(network, batch, loss);
    }

    private static final class Passes implements Lane {
        private final Network network;
        private final Batch batch;
        private final Loss loss;
        private final FMatrixRMaj inputs;
        private final FMatrixRMaj[] weights;
        private final FMatrixRMaj[] values;

        Passes(Network network, Batch batch, Loss loss) {
            this.network = network;
            this.batch = batch;
            this.loss = loss;
            inputs = FMatrixRMaj.wrap(batch.size(), batch.features(), batch.inputs());
            weights = new FMatrixRMaj[network.depth()];
            values = new FMatrixRMaj[network.depth()];
            for (int l = 0; l < weights.length; l++) {
                weights[l] = transposed(network.layer(l));
                values[l] = new FMatrixRMaj(batch.size(), network.layer(l).outputs());
            }
        }

        /** {@code [inputs][outputs]}: EJML's product of two plain matrices is its fastest. */
        private static FMatrixRMaj transposed(Layer layer) {
            FMatrixRMaj plain = FMatrixRMaj.wrap(
                    layer.outputs(), layer.inputs(), layer.connections().values());
            return CommonOps_FDRM.transpose(plain, null);
        }

        @Override
        public double errorWithout(int connection) {
            int l = network.layerOf(connection);
            int within = connection - network.offset(l);
            int width = network.layer(l).inputs();
            FMatrixRMaj changed = weights[l];
            float kept = changed.get(within % width, within / width);
            changed.set(within % width, within / width, 0);
            double error = error();
            changed.set(within % width, within / width, kept);
            return error;
        }

        @Override
        public double error() {
            FMatrixRMaj given = inputs;
            for (int l = 0; l < weights.length; l++) {
                CommonOps_FDRM.mult(given, weights[l], values[l]);
                finish(values[l].data, network.layer(l).bias(), network.layer(l).activation());
                given = values[l];
            }
            return loss.mean(given.data, batch.targets(), batch.size(), batch.outputs());
        }

        private static void finish(float[] z, float[] bias, Activation activation) {
            for (int n = 0; n < z.length; n += bias.length) {
                for (int j = 0; j < bias.length; j++) {
                    z[n + j] = (float) activation.value(z[n + j] + bias[j]);
                }
            }
        }
    }
}
