package dev.appraise.core.session;

import dev.appraise.api.data.TrainingData;
import dev.appraise.api.data.ValidationData;
import dev.appraise.api.network.Loss;
import dev.appraise.api.network.Network;
import dev.appraise.api.pruning.Appraiser;
import dev.appraise.api.pruning.Criterion;
import dev.appraise.core.train.Route;
import dev.appraise.core.train.TrainingListener;
import dev.appraise.core.train.TrainingSettings;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * What a session is made of. There is no place in it for test data.
 *
 * @param network freshly initialised; trained and pruned in place
 * @param training scaled training rows
 * @param validation scaled validation rows
 * @param loss what is trained on
 * @param trainer how, and with which budget
 * @param target share of the connections to prune, in [0, 1)
 * @param appraisers finds the appraiser that a setting names
 * @param seed of batches, drawn rows and everything else of chance
 * @param threads for appraisal, and for training on minibatches; results do not depend on it
 * @param listener is told of every epoch
 * @param cancelled asked often
 * @param route training that it has in common with other sessions; results do not depend on it
 */
public record Setup(
        Network network,
        TrainingData training,
        ValidationData validation,
        Loss loss,
        TrainingSettings trainer,
        double target,
        Function<Criterion, Appraiser> appraisers,
        long seed,
        int threads,
        TrainingListener listener,
        BooleanSupplier cancelled,
        Route route) {
    /** With nothing in common with other sessions. */
    public Setup(
            Network network,
            TrainingData training,
            ValidationData validation,
            Loss loss,
            TrainingSettings trainer,
            double target,
            Function<Criterion, Appraiser> appraisers,
            long seed,
            int threads,
            TrainingListener listener,
            BooleanSupplier cancelled) {
        this(
                network,
                training,
                validation,
                loss,
                trainer,
                target,
                appraisers,
                seed,
                threads,
                listener,
                cancelled,
                Route.alone());
    }

    Setup with(TrainingListener other) {
        return new Setup(
                network,
                training,
                validation,
                loss,
                trainer,
                target,
                appraisers,
                seed,
                threads,
                other,
                cancelled,
                route);
    }
}
