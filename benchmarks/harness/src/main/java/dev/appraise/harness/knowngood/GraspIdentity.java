package dev.appraise.harness.knowngood;

import dev.appraise.api.data.Batch;
import dev.appraise.api.network.Activation;
import dev.appraise.api.network.Loss;
import dev.appraise.api.network.Network;
import dev.appraise.core.plugin.Registry;
import dev.appraise.harness.experiment.Requirement;
import java.util.Map;

/**
 * Twice the GraSP scores of a set, 2 w (H g), add up to the slope of the gradient flow ||g||^2 by a gate on the set (Wang,
 * Zhang and Grosse, 2020, equation 8). The sets are the layers, and every third connection.
 */
final class GraspIdentity implements Identity {
    private static final double TEMPERATURE = 3;
    private static final double STEP = 1e-3;

    @Override
    public String text() {
        return "grasp: sum of 2 w (H g) over a set against the change of ||g||^2";
    }

    @Override
    public Requirement requirement() {
        return Requirement.atMost(1e-4);
    }

    @Override
    public double measure(Registry registry) {
        Network network = Made.network("4-6-5-3", Activation.TANH);
        Batch batch = Made.rows(network, Loss.SOFTMAX_CROSS_ENTROPY, 30);
        Map<String, ?> settings = Map.of("temperature", TEMPERATURE, "rowsPerClass", batch.size());
        double[] scores = Plugins.scores(registry, "grasp", settings, network, batch, Loss.SOFTMAX_CROSS_ENTROPY);
        int sets = network.depth() + 1;
        double[] sums = new double[sets];
        double[] changes = new double[sets];
        for (int set = 0; set < sets; set++) {
            for (int c = 0; c < scores.length; c++) {
                sums[set] += isIn(set, c, network) ? 2 * scores[c] : 0;
            }
            changes[set] = (flow(network, set, 1 + STEP, batch) - flow(network, set, 1 - STEP, batch)) / (2 * STEP);
        }
        return Deviation.of(sums, changes);
    }

    private static boolean isIn(int set, int connection, Network network) {
        return set < network.depth() ? network.layerOf(connection) == set : connection % 3 == 0;
    }

    private static double flow(Network network, int set, double gate, Batch batch) {
        PlainNetwork gated = new PlainNetwork(network, TEMPERATURE);
        for (int c = 0; c < network.size(); c++) {
            gated.weights()[c] *= isIn(set, c, network) ? gate : 1;
        }
        double flow = 0;
        for (int c = 0; c < network.size(); c++) {
            double slope = gated.slope(c, batch, Loss.SOFTMAX_CROSS_ENTROPY);
            flow += slope * slope;
        }
        return flow;
    }
}
