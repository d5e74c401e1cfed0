package dev.appraise.harness.knowngood;

import dev.appraise.api.data.Batch;
import dev.appraise.api.network.Activation;
import dev.appraise.api.network.Loss;
import dev.appraise.core.plugin.Registry;
import dev.appraise.harness.experiment.Requirement;
import java.util.Arrays;
import java.util.Map;

/** At the minimum of a quadratic, optimal brain surgeon is what the best network without the connection has more. */
final class SurgeonIdentity implements Identity {
    private static final double DAMPING = 0.01;

    @Override
    public String text() {
        return "optimal-brain-surgeon: score against the least value of a quadratic without each connection";
    }

    @Override
    public Requirement requirement() {
        return Requirement.atMost(1e-5);
    }

    @Override
    public double measure(Registry registry) {
        Batch batch = Made.rows(Made.network("5-1", Activation.LINEAR), Loss.MEAN_SQUARED_ERROR, 12);
        Quadratic quadratic = new Quadratic(batch, DAMPING);
        double[] expected = new double[batch.features()];
        Arrays.setAll(expected, quadratic::growth);
        return Deviation.of(
                Plugins.scores(
                        registry,
                        "optimal-brain-surgeon",
                        Map.of("damping", DAMPING),
                        quadratic.minimum(),
                        batch,
                        Loss.MEAN_SQUARED_ERROR),
                expected);
    }
}
