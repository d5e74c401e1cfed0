package dev.appraise.harness.knowngood;

import dev.appraise.api.network.Activation;
import dev.appraise.api.network.Network;
import dev.appraise.api.network.Shape;
import dev.appraise.core.plugin.Registry;
import dev.appraise.core.session.Session;
import dev.appraise.harness.experiment.Requirement;
import java.util.Map;

/**
 * Movement pruning of two weights, worked by hand: W = (0.5, -1), rate 0.1. After a step with gradient (0.2, -0.4), S =
 * (-0.01, -0.04), and the second weight is masked. After another with (0.3, 0.8), S = (-0.025, 0.04): the second comes
 * back with the weight that it had, and the first is masked.
 */
final class MovementExample implements Identity {
    private static final float[][] GRADIENTS = {{0.2f, -0.4f}, {0.3f, 0.8f}};
    private static final double[] SCORES_AND_WEIGHTS = {-0.01, -0.04, -0.025, 0.04, 0, -1};

    @Override
    public String text() {
        return "movement: scores and weights of two steps against an example worked by hand";
    }

    @Override
    public Requirement requirement() {
        return Requirement.atMost(1e-6);
    }

    @Override
    public double measure(Registry registry) {
        Network network = Network.dense(Shape.parse("2-1"), Activation.TANH, Activation.LINEAR);
        network.layer(0).connections().values()[0] = 0.5f;
        network.layer(0).connections().values()[1] = -1;
        Session session = Made.session(network, 10, 0.5, registry);
        ScriptedSteps steps = new ScriptedSteps(session, GRADIENTS, 0.1);
        // 4 epochs for the dense network, 2 for each of the steps, 2 for the end
        Map<String, ?> settings = Map.of("trainShare", 0.4, "fineTuneShare", 0.2, "interval", 2);
        Plugins.method(registry, "movement", settings).prune(steps.session());
        return Deviation.of(
                steps.scoresThen(network.weight(0), network.weight(1), SCORES_AND_WEIGHTS.length), SCORES_AND_WEIGHTS);
    }
}
