package dev.appraise.harness.run;

import dev.appraise.api.data.Batch;
import dev.appraise.api.predictor.Predictor;
import dev.appraise.core.plugin.Registry;
import dev.appraise.core.random.SeededRandom;
import dev.appraise.core.session.Spent;
import dev.appraise.harness.experiment.Trial;
import dev.appraise.harness.result.SizeReport;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** A model that is no network, fitted once. It has no budget of epochs, and is told no targets when it predicts. */
final class FittedPredictor implements Contender {
    private final Trial trial;
    private final Registry registry;
    private final SeededRandom random;

    @Inject
    FittedPredictor(Trial trial, Registry registry, SeededRandom random) {
        this.trial = trial;
        this.registry = registry;
        this.random = random;
    }

    @Override
    public Learnt learn(ScaledSplit split) {
        Predictor predictor =
                Bound.predictor(registry.predictor(trial.method().id()), trial.method(), split, random.nextLong());
        return new Learnt(
                rows -> predictor.outputs(withoutTargets(rows)),
                Optional.empty(),
                SizeReport.ofPredictor(predictor),
                new Spent(0, 0, 0, 0, 0),
                List.of(),
                List.of(),
                List.of(),
                0);
    }

    private static Batch withoutTargets(Batch rows) {
        return new Batch(rows.inputs(), new float[0], rows.size(), rows.features(), 0);
    }
}
