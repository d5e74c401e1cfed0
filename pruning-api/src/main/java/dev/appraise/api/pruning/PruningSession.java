package dev.appraise.api.pruning;

import dev.appraise.api.network.Loss;
import dev.appraise.api.network.Network;
import java.util.BitSet;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * One trial as a {@link PruningMethod} sees it: a network, its training and validation data behind questions, a budget,
 * and the means to prune. Test data cannot be reached from here.
 *
 * <p>Long calls throw {@link java.util.concurrent.CancellationException} when the run is cancelled; let it pass.
 */
public interface PruningSession {
    /** The network that is trained and pruned; freshly initialised when the method gets it. */
    Network network();

    /** The loss that it is trained with. */
    Loss loss();

    /** The share of the connections to prune, in [0, 1). */
    double target();

    /** How many connections are to be pruned in all: {@code round(target * size)}. */
    default int toPrune() {
        return (int) Math.round(target() * network().size());
    }

    /** How many connections are still to be pruned. */
    default int left() {
        return toPrune() - network().pruned();
    }

    /** The only source of chance that a method may use; seeded by the trial. */
    RandomGenerator random();

    /** The rhythm that suits the trainer. */
    Pace pace();

    /** Epochs of the budget that are not spent. An epoch is one pass over the training rows (or one LM iteration). */
    double epochsLeft();

    /**
     * Trains for so many epochs more (or as many as are left), on the present learning-rate schedule, without stopping
     * early.
     *
     * @param epochs may be a fraction: it is rounded to whole batches, at least one
     */
    void train(double epochs);

    /**
     * Trains as {@link #train(double)} does, and shows each step to a listener: for methods that learn from training
     * itself, such as from the gradients of pruned connections.
     *
     * @throws dev.appraise.api.InvalidInputException if the trainer does not go by gradients of batches
     *     (Levenberg-Marquardt)
     */
    void train(double epochs, StepListener listener);

    /**
     * Trains until the validation error has stopped falling, for so many epochs at most, and keeps the network of the
     * least validation error. A trainer that does not stop early (see {@link #pace()}) just trains so long.
     */
    void trainToStop(double epochs);

    /**
     * Starts the learning-rate schedule (warm-up and decay) anew, spread over so many epochs from now, with fresh
     * optimiser state. At the beginning of a session the schedule spans the whole budget.
     */
    void startSchedule(double epochs);

    /** The mean loss over all training rows. */
    double trainingError();

    /** The mean loss over the validation rows. */
    double validationError();

    /**
     * Asks an appraiser about the network, with so many training rows drawn afresh.
     *
     * @param samples rows to draw without replacement; 0, or more than there are, means all
     */
    Appraisal appraise(Appraiser appraiser, int samples);

    /**
     * The appraiser that a setting names, with its default settings.
     *
     * @throws dev.appraise.api.InvalidInputException if there is none
     */
    Appraiser appraiser(Criterion criterion);

    /**
     * The live connections of least worth. Ties go to the lowest number, and no layer loses its last connection.
     *
     * @param appraisal as {@link #appraise} gave it, or made from it
     * @param among only connections in this set are taken; one bit a connection
     * @param count how many; fewer are returned if there are no more to take
     * @param scope over the network, or so that each layer ends with the same pruned share
     */
    BitSet least(Appraisal appraisal, BitSet among, int count, Scope scope);

    /**
     * Prunes connections, and clears what the optimiser remembers of them.
     *
     * @throws IllegalArgumentException if one is pruned already, if more would be gone than {@link #toPrune()}, or if a
     *     layer would be left with none
     */
    void prune(BitSet connections);

    /** Prunes exactly {@code count} live connections of least worth. */
    default void prune(Appraisal appraisal, int count, Scope scope) {
        BitSet all = new BitSet();
        all.set(0, network().size());
        prune(least(appraisal, all, count, scope));
    }

    /**
     * Lets pruned connections live again; their optimiser state is fresh. Only for methods whose card says that they
     * regrow.
     *
     * @param connections one bit a connection
     * @param weights one a connection of the network; those of the regrown are taken over
     * @throws IllegalArgumentException if one is live already
     */
    void regrow(BitSet connections, float[] weights);

    /** Remembers this moment: weights, masks, optimiser, schedule and random state. */
    Checkpoint keep();

    /** Goes back to a moment, masks included. Epochs that were spent stay spent. */
    void restore(Checkpoint checkpoint);

    /**
     * Gives weights, optimiser and schedule back as they were at a moment, under the masks of now (lottery ticket).
     * Chance goes on: the batches that follow are new ones.
     */
    void rewind(Checkpoint checkpoint);

    /**
     * Writes a line into the trial's journal.
     *
     * @param event what happened, a short fixed phrase
     * @param facts numbers and words that go with it
     */
    void note(String event, Map<String, ?> facts);

    /** @throws java.util.concurrent.CancellationException if the run was cancelled */
    void checkCancelled();
}
