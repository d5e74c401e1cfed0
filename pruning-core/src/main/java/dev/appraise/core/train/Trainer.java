package dev.appraise.core.train;

import dev.appraise.api.pruning.Pace;
import dev.appraise.api.pruning.StepListener;
import java.util.BitSet;

/**
 * Trains one network in place, a little or a lot at a time, so that it can be pruned in between. It remembers nothing of
 * pruned connections, whose weight is exactly 0 before a call and after each step; both is checked. Not thread-safe.
 */
public interface Trainer {
    /** The rhythm of appraisals that suits it. */
    Pace pace();

    /**
     * Trains on from where the last call stopped.
     *
     * @param epochs rounded to whole batches (or iterations), at least one
     * @return epochs spent; fewer only if no step can lower the objective any more (Levenberg-Marquardt), at least one
     *     iteration
     */
    double train(double epochs);

    /**
     * Trains as {@link #train(double)} does, and shows each step to a listener.
     *
     * @throws dev.appraise.api.InvalidInputException if it does not go by gradients of batches
     */
    double train(double epochs, StepListener listener);

    /**
     * Trains until the validation error has not been below its least for {@code patience} epochs in a row, then gives
     * the network the weights and biases that it had when it was least; the ones that it starts with count. Without
     * patience, just trains so long and keeps the last ones.
     *
     * @param epochs at most so many, rounded as in {@link #train}
     * @return epochs spent
     */
    double trainToStop(double epochs);

    /** Restarts warm-up and decay, over so many epochs from now, and forgets all that the optimiser remembers. */
    void startSchedule(double epochs);

    /** Clears what the optimiser remembers of connections, which are numbered as in the network. */
    void forget(BitSet connections);

    /** A copy of all that it remembers, but for the network. */
    TrainerState state();

    /**
     * Goes back to a state of this trainer; may be done any number of times. With the network as it was, training goes
     * on bit by bit as it did then.
     */
    void restore(TrainerState state);

    /**
     * Goes back to a state's optimiser and schedule, while rows and chance go on from where they are: training the same
     * weights again sees new batches.
     */
    void rewind(TrainerState state);

    /** All that it needs to go on, even in the middle of a call; the network is brought up to date. */
    TrainerMoment moment();

    /** Goes back to a moment, with what had been spent by then. The network must be given what it had. */
    void resume(TrainerMoment moment);

    /**
     * Goes on with the call that was under way at a moment, which was resumed.
     *
     * @return as the call would have, epochs before the moment included
     */
    double finish(TrainerMoment moment);

    /**
     * Backward passes so far, in samples: one for each sample of each batch; for Levenberg-Marquardt one for each sample
     * and output of each Jacobian. Never goes back, not even by {@link #restore}.
     */
    long gradientEvaluations();
}
