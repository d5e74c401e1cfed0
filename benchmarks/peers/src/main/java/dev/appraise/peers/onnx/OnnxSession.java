package dev.appraise.peers.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** A model, ready to run; inputs and outputs stay where they are, so that nothing is copied but what must be. */
final class OnnxSession implements AutoCloseable {
    static final String NAME = "ONNX Runtime " + OrtEnvironment.getEnvironment().getVersion();

    private final OrtSession session;
    private final Map<String, OnnxTensor> inputs;
    private final Map<String, OnnxTensor> output;

    OnnxSession(byte[] model, int threads, Map<String, Tensor> inputs, Tensor output) throws OrtException {
        try (SessionOptions options = new SessionOptions()) {
            options.setIntraOpNumThreads(threads);
            options.setInterOpNumThreads(1);
            options.setOptimizationLevel(SessionOptions.OptLevel.ALL_OPT);
            session = OrtEnvironment.getEnvironment().createSession(model, options);
        }
        this.inputs = new HashMap<>();
        inputs.forEach((name, tensor) -> this.inputs.put(name, tensor.tensor()));
        this.output = Map.of("y", output.tensor());
    }

    void run() {
        try (OrtSession.Result result = session.run(inputs, Set.of(), output)) {
            if (result.size() != 1) {
                throw new IllegalStateException("ONNX Runtime gave " + result.size() + " outputs");
            }
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        }
    }
}
