package dev.appraise.harness.knowngood;

import dev.appraise.api.data.Batch;
import dev.appraise.api.network.Activation;
import dev.appraise.api.network.Loss;
import dev.appraise.api.network.Network;
import dev.appraise.core.plugin.Registry;
import dev.appraise.harness.experiment.Requirement;
import java.util.Map;

/** Error ablation is the change of the error when a connection is zeroed, one at a time. */
final class AblationIdentity implements Identity {
    @Override
    public String text() {
        return "error-ablation: score against the error with each connection zeroed";
    }

    @Override
    public Requirement requirement() {
        return Requirement.atMost(1e-6);
    }

    @Override
    public double measure(Registry registry) {
        Network network = Made.network("6-8-7-4", Activation.TANH);
        Batch batch = Made.rows(network, Loss.SOFTMAX_CROSS_ENTROPY, 30);
        PlainNetwork plain = new PlainNetwork(network, 1);
        double before = plain.error(batch, Loss.SOFTMAX_CROSS_ENTROPY);
        double[] expected = new double[network.size()];
        for (int c = 0; c < expected.length; c++) {
            plain.weights()[c] = 0;
            expected[c] = plain.error(batch, Loss.SOFTMAX_CROSS_ENTROPY) - before;
            plain.weights()[c] = network.weight(c);
        }
        return Deviation.of(
                Plugins.scores(registry, "error-ablation", Map.of(), network, batch, Loss.SOFTMAX_CROSS_ENTROPY),
                expected);
    }
}
