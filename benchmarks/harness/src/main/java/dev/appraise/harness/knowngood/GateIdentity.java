package dev.appraise.harness.knowngood;

import dev.appraise.api.data.Batch;
import dev.appraise.api.network.Activation;
import dev.appraise.api.network.Loss;
import dev.appraise.api.network.Network;
import dev.appraise.core.plugin.Registry;
import dev.appraise.harness.experiment.Requirement;
import java.util.Map;

/**
 * A score that is the size of the slope of the loss by a gate on the connection, at gate 1 (Lee, Ajanthan and Torr, 2019,
 * equation 5).
 *
 * @param criterion whose score it is
 */
record GateIdentity(String criterion) implements Identity {
    @Override
    public String text() {
        return criterion + ": score against the slope of the loss by a gate on each connection";
    }

    @Override
    public Requirement requirement() {
        return Requirement.atMost(1e-5);
    }

    @Override
    public double measure(Registry registry) {
        Network network = Made.network("6-8-7-4", Activation.TANH);
        Batch batch = Made.rows(network, Loss.SOFTMAX_CROSS_ENTROPY, 30);
        PlainNetwork plain = new PlainNetwork(network, 1);
        double[] expected = new double[network.size()];
        for (int c = 0; c < expected.length; c++) {
            expected[c] = Math.abs(plain.gateSlope(c, batch, Loss.SOFTMAX_CROSS_ENTROPY));
        }
        return Deviation.of(
                Plugins.scores(registry, criterion, Map.of(), network, batch, Loss.SOFTMAX_CROSS_ENTROPY), expected);
    }
}
