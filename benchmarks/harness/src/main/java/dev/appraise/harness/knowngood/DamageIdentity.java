package dev.appraise.harness.knowngood;

import dev.appraise.api.data.Batch;
import dev.appraise.api.network.Loss;
import dev.appraise.core.plugin.Registry;
import dev.appraise.harness.experiment.Requirement;
import java.util.Arrays;
import java.util.Map;

/** At the minimum of a quadratic whose inputs are orthogonal, optimal brain damage is the exact change of the error. */
final class DamageIdentity implements Identity {
    private static final float[] ORTHOGONAL = {1, 2, 3, 1, -2, -3, -1, 2, -3, -1, -2, 3};
    private static final float[] TARGETS = {2, -1, 0.5f, 1};

    @Override
    public String text() {
        return "optimal-brain-damage: score against the change of a quadratic without cross terms";
    }

    @Override
    public Requirement requirement() {
        return Requirement.atMost(1e-5);
    }

    @Override
    public double measure(Registry registry) {
        Batch batch = new Batch(ORTHOGONAL, TARGETS, 4, 3, 1);
        Quadratic quadratic = new Quadratic(batch, 0);
        double[] expected = new double[batch.features()];
        Arrays.setAll(expected, quadratic::change);
        return Deviation.of(
                Plugins.scores(
                        registry,
                        "optimal-brain-damage",
                        Map.of(),
                        quadratic.minimum(),
                        batch,
                        Loss.MEAN_SQUARED_ERROR),
                expected);
    }
}
