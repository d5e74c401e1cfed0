package dev.appraise.peers.onnx;

import ai.onnxruntime.OrtException;
import dev.appraise.api.data.Batch;
import dev.appraise.api.network.Loss;
import dev.appraise.api.network.Network;
import dev.appraise.microbench.peer.AblationPeer;
import java.util.HashMap;
import java.util.Map;

/** One forward pass of all samples a connection, on ONNX Runtime; the weights are inputs, so that one can be zeroed. */
public final class OnnxAblation implements AblationPeer {
    @Override
    public String name() {
        return OnnxSession.NAME + ", naive";
    }

    @Override
    public Lane open(Network network, Batch batch, Loss loss) {
        try {
            return new Passes(network, batch, loss);
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Passes implements Lane {
        private final Network network;
        private final Batch batch;
        private final Loss loss;
        private final Map<String, Tensor> inputs = new HashMap<>();
        private final Tensor[] weights;
        private final Tensor output;
        private final OnnxSession session;
        private final float[] outputs;

        Passes(Network network, Batch batch, Loss loss) throws OrtException {
            this.network = network;
            this.batch = batch;
            this.loss = loss;
            weights = new Tensor[network.depth()];
            inputs.put("x", Tensor.of(batch.inputs(), batch.size()));
            for (int l = 0; l < weights.length; l++) {
                weights[l] = Tensor.of(
                        network.layer(l).connections().values(),
                        network.layer(l).outputs());
                inputs.put(OnnxModel.weights(l), weights[l]);
            }
            output = Tensor.empty(batch.size(), network.outputs());
            outputs = new float[batch.size() * network.outputs()];
            session = new OnnxSession(OnnxModel.changeable(network, batch.size()), 1, inputs, output);
        }

        @Override
        public double errorWithout(int connection) {
            int l = network.layerOf(connection);
            int within = connection - network.offset(l);
            float kept = weights[l].values().get(within);
            weights[l].values().put(within, 0);
            double error = error();
            weights[l].values().put(within, kept);
            return error;
        }

        @Override
        public double error() {
            session.run();
            output.values().get(0, outputs);
            return loss.mean(outputs, batch.targets(), batch.size(), batch.outputs());
        }

        @Override
        public void close() {
            session.close();
            inputs.values().forEach(Tensor::close);
            output.close();
        }
    }
}
