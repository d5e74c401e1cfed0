package dev.appraise.baselines.movement;

import dev.appraise.api.network.Mask;
import dev.appraise.api.network.Network;
import dev.appraise.api.pruning.PruningMethod;
import dev.appraise.api.pruning.PruningSession;
import dev.appraise.api.recipe.GradualPruning;
import java.util.BitSet;
import java.util.Map;

/**
 * Movement pruning with a hard mask (Sanh, Wolf and Rush, "Movement Pruning: Adaptive Sparsity by Fine-Tuning", 2020,
 * arXiv:2005.07683): after training, goes on training under a mask that keeps those of highest score, chosen anew over
 * and over, so that connections come back. The pruned share rises to the target along a cubic, s(t) = target (1 - (1 -
 * t)^3); from then on the mask is fixed and the network is fine-tuned.
 *
 * <p>The budget is shared out: {@code trainShare} of it for the dense network, {@code fineTuneShare} for the end, and
 * what lies between for the moving mask, which shares a learning-rate schedule with the end. Unlike the authors', the
 * scores take the learning rate of the weights (its size changes no order) and plain steps, and the mask is chosen every
 * {@code interval} epochs rather than at every batch.
 */
final class MovementPruning implements PruningMethod {
    private static final double ROUNDING = 1e-9;

    private final MovementSettings settings;

    MovementPruning(MovementSettings settings) {
        this.settings = settings;
    }

    @Override
    public void prune(PruningSession session) {
        double budget = session.epochsLeft();
        session.startSchedule(settings.trainShare() * budget);
        session.trainToStop(settings.trainShare() * budget);
        double begun = session.epochsLeft();
        double span = begun - settings.fineTuneShare() * budget;
        session.startSchedule(begun);
        Movement movement = new Movement(session.network(), settings.maskedWeights());
        int grownBack = 0;
        double progress = 0;
        while (progress < 1) {
            session.train(Math.min(settings.interval(), span * (1 - progress)), movement);
            double spent = (begun - session.epochsLeft()) / span;
            progress = spent > 1 - ROUNDING ? 1 : spent;
            grownBack += mask(session, movement, GradualPruning.pruned(progress, session.toPrune()));
        }
        session.note("mask fixed", Map.of("grown back until then", grownBack));
        session.trainToStop(session.epochsLeft());
    }

    /** Chooses the mask anew, and gives how many connections came back. */
    private int mask(PruningSession session, Movement movement, int count) {
        Network network = session.network();
        BitSet masked = pruned(network);
        float[] weights = movement.weights();
        session.regrow(masked, weights);
        session.prune(movement.scores(), count, settings.scope());
        movement.hold(weights);
        masked.andNot(pruned(network));
        return masked.cardinality();
    }

    private static BitSet pruned(Network network) {
        BitSet pruned = new BitSet(network.size());
        for (int l = 0; l < network.depth(); l++) {
            Mask mask = network.layer(l).connections().mask();
            for (int i = 0; i < mask.size(); i++) {
                pruned.set(network.offset(l) + i, !mask.isLive(i));
            }
        }
        return pruned;
    }
}
