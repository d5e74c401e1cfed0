package dev.appraise.core.train;

import dev.appraise.api.InvalidInputException;
import dev.appraise.api.data.TrainingData;
import dev.appraise.api.data.ValidationData;
import dev.appraise.api.network.Loss;
import dev.appraise.api.network.Network;
import dev.appraise.core.compute.Compute;
import dev.appraise.core.random.SeededRandom;

/** Makes the trainer that settings ask for. */
public final class Trainers {
    private Trainers() {}

    /**
     * A trainer of a network.
     *
     * @param network trained in place; may be pruned, and given other weights, between calls
     * @param validation may be empty if patience is 0
     * @param threads that minibatches are spread over, at least 1, the caller's among them; no result depends on it with
     *     {@link dev.appraise.core.compute.FmaGemm}
     * @param random the trainer's own: used by nobody else meanwhile
     * @param checkCancelled run after each batch or iteration; what it throws ends the call
     * @param route what it has in common with other trainers; minibatches alone go by it
     * @throws InvalidInputException if the settings cannot be followed on this network and data
     */
    public static Trainer of(
            TrainingSettings settings,
            Network network,
            Loss loss,
            TrainingData training,
            ValidationData validation,
            Compute compute,
            int threads,
            SeededRandom random,
            TrainingListener listener,
            Runnable checkCancelled,
            Route route) {
        if (training.rows().size() == 0) {
            throw new InvalidInputException("there are no training rows", "the split leaves none for training");
        }
        if (settings.patience() > 0 && validation.rows().size() == 0) {
            throw new InvalidInputException(
                    "training setting patience is " + settings.patience() + ", but there are no validation rows",
                    "set patience to 0, or split off rows for validation");
        }
        return switch (settings.algorithm()) {
            case ADAM, SGD ->
                new StochasticTrainer(
                        settings,
                        network,
                        loss,
                        training,
                        validation,
                        compute,
                        threads,
                        random,
                        listener,
                        checkCancelled,
                        route);
            case LEVENBERG_MARQUARDT ->
                new LevenbergMarquardtTrainer(settings, network, loss, training, validation, listener, checkCancelled);
        };
    }
}
