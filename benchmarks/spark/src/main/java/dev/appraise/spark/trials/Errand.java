package dev.appraise.spark.trials;

import dev.appraise.harness.experiment.Trial;
import java.time.Duration;
import java.util.Optional;

/**
 * A trial as it is sent to an executor.
 *
 * @param id that it must have there too
 * @param trial the description
 * @param limit milliseconds that it may take
 */
record Errand(String id, Trial trial, Optional<Long> limit) {
    static Errand of(Trial trial, Optional<Duration> limit) {
        return new Errand(trial.id(), trial, limit.map(Duration::toMillis));
    }
}
