package dev.appraise.peers.pytorch;

import ai.djl.engine.Engine;
import ai.djl.pytorch.jni.JniUtils;
import dev.appraise.api.data.Batch;
import dev.appraise.api.network.Network;
import dev.appraise.microbench.peer.TrainingPeer;

/** Adam on PyTorch, dense. */
public final class PyTorchTraining implements TrainingPeer {
    static final String ENGINE = "PyTorch";

    /** Nothing is fetched but what Maven fetched. */
    public PyTorchTraining() {
        System.setProperty("ai.djl.offline", "true");
    }

    @Override
    public String name() {
        return "PyTorch " + Engine.getEngine(ENGINE).getVersion() + " (DJL " + Engine.getDjlVersion() + ")";
    }

    @Override
    public Learner open(Network initial, Batch rows, int batchSize, double learningRate, int threads) {
        if (!Engine.getEngine(ENGINE).getEngineName().equals(ENGINE)) {
            throw new IllegalStateException("no engine of PyTorch");
        }
        JniUtils.setNumThreads(threads);
        return new PyTorchLearner(initial, rows, batchSize, learningRate);
    }
}
