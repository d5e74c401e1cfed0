package dev.appraise.appraisers.compensated;

import dev.appraise.api.InvalidInputException;
import dev.appraise.api.pruning.Appraisal;
import dev.appraise.api.pruning.PruningMethod;
import dev.appraise.api.pruning.PruningSession;
import dev.appraise.api.pruning.Scope;
import dev.appraise.appraisers.surgeon.InverseHessian;
import java.util.BitSet;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Trains, then removes connections one by one by {@link CompensatedAblation}, each time with the step by which the others
 * make up for it; retrains for a few epochs after every few removals, and to the stop at the end.
 *
 * <p>At most half of the budget goes to the dense network, and each retraining gets at most an equal part of what is left,
 * so that something remains for the last one.
 */
final class CompensatedPruning implements PruningMethod {
    private static final double TRAIN_SHARE = 0.5;

    private final CompensatedPruningProvider.Settings settings;

    CompensatedPruning(CompensatedPruningProvider.Settings settings) {
        this.settings = settings;
    }

    @Override
    public void prune(PruningSession session) {
        train(session, session.epochsLeft() * TRAIN_SHARE);
        while (session.left() > 0) {
            int due = Math.min(settings.removals(), session.left());
            for (int i = 0; i < due; i++) {
                remove(session);
            }
            int rounds = (session.left() + settings.removals() - 1) / settings.removals();
            train(session, Math.min(settings.iterations(), session.epochsLeft() / (rounds + 1)));
        }
        train(session, session.epochsLeft());
    }

    private static void train(PruningSession session, double epochs) {
        session.startSchedule(epochs);
        session.trainToStop(epochs);
    }

    private void remove(PruningSession session) {
        AtomicReference<InverseHessian> step = new AtomicReference<>();
        Appraisal worth = session.appraise(
                (network, evidence) -> {
                    InverseHessian inverse = new InverseHessian(network, evidence, settings.damping());
                    step.set(inverse);
                    return CompensatedAblation.appraise(network, evidence, inverse);
                },
                settings.appraisalSamples());
        BitSet all = new BitSet();
        all.set(0, session.network().size());
        BitSet least = session.least(worth, all, 1, Scope.NETWORK);
        if (least.isEmpty()) {
            throw new InvalidInputException(
                    "target " + session.target() + " cannot be met: " + session.network()
                            + ", and no layer may lose its last",
                    "set a lower target");
        }
        Objects.requireNonNull(step.get()).remove(least.nextSetBit(0), session.network());
        session.prune(least);
    }
}
