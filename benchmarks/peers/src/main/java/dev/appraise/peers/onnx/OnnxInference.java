package dev.appraise.peers.onnx;

import ai.onnxruntime.OrtException;
import dev.appraise.api.network.Network;
import dev.appraise.microbench.peer.InferencePeer;
import java.util.Map;

/** Dense inference on ONNX Runtime; pruned weights are zeros like any other number. */
public final class OnnxInference implements InferencePeer {
    @Override
    public String name() {
        return OnnxSession.NAME + ", dense";
    }

    @Override
    public Runner open(Network network, int rows, int threads) {
        try {
            return new Session(network, rows, threads);
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Session implements Runner {
        private final Tensor input;
        private final Tensor output;
        private final OnnxSession session;

        Session(Network network, int rows, int threads) throws OrtException {
            input = Tensor.empty(rows, network.inputs());
            output = Tensor.empty(rows, network.outputs());
            session = new OnnxSession(OnnxModel.fixed(network, rows), threads, Map.of("x", input), output);
        }

        @Override
        public void run(float[] inputs, float[] outputs) {
            input.values().put(0, inputs);
            session.run();
            output.values().get(0, outputs);
        }

        @Override
        public void close() {
            session.close();
            input.close();
            output.close();
        }
    }
}
