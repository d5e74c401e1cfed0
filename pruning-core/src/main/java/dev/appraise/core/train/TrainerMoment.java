package dev.appraise.core.train;

import java.util.Optional;

/**
 * All that a trainer needs, beside the network, to go on in another process as if nothing had happened: what it remembers, how
 * much it has spent, and the call that is under way. {@link TrainerMoments} writes it down.
 */
public final class TrainerMoment {
    private final TrainerState state;
    private final long steps;
    private final long evaluations;
    private final Optional<TrainingCall> call;

    TrainerMoment(TrainerState state, long steps, long evaluations, Optional<TrainingCall> call) {
        this.state = state;
        this.steps = steps;
        this.evaluations = evaluations;
        this.call = call;
    }

    /** What it remembers. */
    public TrainerState state() {
        return state;
    }

    /** Whether a call is under way. */
    public boolean isUnderWay() {
        return call.isPresent();
    }

    long steps() {
        return steps;
    }

    long evaluations() {
        return evaluations;
    }

    Optional<TrainingCall> call() {
        return call;
    }
}
