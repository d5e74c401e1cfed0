package dev.appraise.api.recipe;

import dev.appraise.api.pruning.Appraiser;
import dev.appraise.api.pruning.PruningMethod;
import dev.appraise.api.pruning.PruningSession;
import dev.appraise.api.pruning.Scope;

/**
 * Train, then prune and fine-tune in one or more rounds (Han et al., "Learning both Weights and Connections for
 * Efficient Neural Networks", 2015, arXiv:1506.02626). After round r of R the network has kept
 * {@code (1 - target)^(r/R)} of its connections.
 *
 * <p>The budget is shared out: {@code trainShare} of it for the dense network, the rest in equal parts over the rounds,
 * each with a learning-rate schedule of its own. A trainer that stops early passes on what it did not need.
 *
 * @param appraiser the score
 * @param samples training rows that it sees; 0 means all
 * @param scope over the network or layer by layer
 * @param rounds how many times to prune, at least 1; 1 is one-shot pruning
 * @param trainShare share of the epochs for the dense network, in (0, 1)
 */
public record TrainPruneFineTune(Appraiser appraiser, int samples, Scope scope, int rounds, double trainShare)
        implements PruningMethod {
    @Override
    public void prune(PruningSession session) {
        phase(session, session.epochsLeft() * trainShare);
        int size = session.network().size();
        for (int round = 1; round <= rounds; round++) {
            double kept = Math.pow(1 - session.target(), (double) round / rounds);
            int due = round == rounds ? session.toPrune() : (int) Math.round(size * (1 - kept));
            session.prune(
                    session.appraise(appraiser, samples),
                    due - session.network().pruned(),
                    scope);
            phase(session, session.epochsLeft() / (rounds - round + 1));
        }
    }

    private static void phase(PruningSession session, double epochs) {
        session.startSchedule(epochs);
        session.trainToStop(epochs);
    }
}
