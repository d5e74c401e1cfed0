package dev.appraise.api.recipe;

import dev.appraise.api.pruning.Appraiser;
import dev.appraise.api.pruning.PruningMethod;
import dev.appraise.api.pruning.PruningSession;
import dev.appraise.api.pruning.Scope;

/**
 * Appraise at initialisation, prune to the target at once, then train with the whole budget (SNIP, GraSP).
 *
 * @param appraiser the score
 * @param samples training rows that it sees; 0 means all
 * @param scope over the network or layer by layer
 */
public record BeforeTraining(Appraiser appraiser, int samples, Scope scope) implements PruningMethod {
    @Override
    public void prune(PruningSession session) {
        session.prune(session.appraise(appraiser, samples), session.left(), scope);
        session.trainToStop(session.epochsLeft());
    }
}
