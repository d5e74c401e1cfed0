package dev.appraise.microbench.peer;

import dev.appraise.api.data.Batch;
import dev.appraise.api.network.Activation;
import dev.appraise.api.network.Layer;
import dev.appraise.api.network.Loss;
import dev.appraise.api.network.Network;
import org.ejml.data.FMatrixRMaj;
import org.ejml.dense.row.CommonOps_FDRM;

/**
 * The usual short cut, exact too: what comes before a connection's unit is kept from one pass, the layer after it gets a
 * rank-one update, and only the layers after that are multiplied again; in float, on EJML.
 */
public final class EjmlIncremental implements AblationPeer {
    @Override
    public String name() {
        return "EJML 0.46.1 float, incremental";
    }

    @Override
    public Lane open(Network network, Batch batch, Loss loss) {
        return new Updates(network, batch, loss);
    }

    private static final class Updates implements Lane {
        private final Network network;
        private final Batch batch;
        private final Loss loss;
        private final FMatrixRMaj[] weights;
        private final FMatrixRMaj[] given;
        private final FMatrixRMaj[] sums;
        private final FMatrixRMaj[] changedSums;
        private final FMatrixRMaj[] changedValues;
        private final FMatrixRMaj change;
        private final double error;

        Updates(Network network, Batch batch, Loss loss) {
            this.network = network;
            this.batch = batch;
            this.loss = loss;
            int depth = network.depth();
            weights = new FMatrixRMaj[depth];
            given = new FMatrixRMaj[depth + 1];
            sums = new FMatrixRMaj[depth];
            changedSums = new FMatrixRMaj[depth];
            changedValues = new FMatrixRMaj[depth];
            change = new FMatrixRMaj(batch.size(), 1);
            given[0] = FMatrixRMaj.wrap(batch.size(), batch.features(), batch.inputs());
            for (int l = 0; l < depth; l++) {
                Layer layer = network.layer(l);
                FMatrixRMaj plain = FMatrixRMaj.wrap(
                        layer.outputs(), layer.inputs(), layer.connections().values());
                weights[l] = CommonOps_FDRM.transpose(plain, null);
                sums[l] = new FMatrixRMaj(batch.size(), layer.outputs());
                given[l + 1] = sums[l].createLike();
                changedSums[l] = sums[l].createLike();
                changedValues[l] = sums[l].createLike();
                multiply(l, given[l], sums[l]);
                activate(layer.activation(), sums[l].data, given[l + 1].data);
            }
            error = error(given[depth]);
        }

        @Override
        public double error() {
            return error;
        }

        @Override
        public double errorWithout(int connection) {
            int l = network.layerOf(connection);
            Layer layer = network.layer(l);
            int unit = (connection - network.offset(l)) / layer.inputs();
            int source = (connection - network.offset(l)) % layer.inputs();
            shift(l, unit, source, weights[l].get(source, unit));
            if (l == network.depth() - 1) {
                return error(withColumnShifted(l, unit));
            }
            changedSums[l + 1].setTo(sums[l + 1]);
            FMatrixRMaj row = CommonOps_FDRM.extractRow(weights[l + 1], unit, null);
            CommonOps_FDRM.multAdd(change, row, changedSums[l + 1]);
            for (int k = l + 1; k < network.depth(); k++) {
                if (k > l + 1) {
                    multiply(k, changedValues[k - 1], changedSums[k]);
                }
                activate(network.layer(k).activation(), changedSums[k].data, changedValues[k].data);
            }
            return error(changedValues[network.depth() - 1]);
        }

        /** How much the unit's value changes on each sample. */
        private void shift(int l, int unit, int source, float weight) {
            Activation activation = network.layer(l).activation();
            for (int n = 0; n < batch.size(); n++) {
                float without = sums[l].get(n, unit) - weight * given[l].get(n, source);
                change.data[n] = (float) activation.value(without) - given[l + 1].get(n, unit);
            }
        }

        private FMatrixRMaj withColumnShifted(int l, int unit) {
            FMatrixRMaj outputs = changedValues[l];
            outputs.setTo(given[l + 1]);
            for (int n = 0; n < batch.size(); n++) {
                outputs.set(n, unit, outputs.get(n, unit) + change.data[n]);
            }
            return outputs;
        }

        private void multiply(int l, FMatrixRMaj values, FMatrixRMaj into) {
            CommonOps_FDRM.mult(values, weights[l], into);
            float[] bias = network.layer(l).bias();
            for (int i = 0; i < into.data.length; i++) {
                into.data[i] += bias[i % bias.length];
            }
        }

        private static void activate(Activation activation, float[] z, float[] into) {
            for (int i = 0; i < z.length; i++) {
                into[i] = (float) activation.value(z[i]);
            }
        }

        private double error(FMatrixRMaj outputs) {
            return loss.mean(outputs.data, batch.targets(), batch.size(), batch.outputs());
        }
    }
}
