package dev.appraise.baselines.control;

import dev.appraise.api.network.Network;
import dev.appraise.api.pruning.Appraisal;
import dev.appraise.api.pruning.PruningMethod;
import dev.appraise.api.pruning.PruningSession;
import dev.appraise.api.pruning.Scope;
import java.util.Arrays;
import java.util.BitSet;
import java.util.random.RandomGenerator;

/**
 * Prunes at once by any criterion, before or after training, with a {@link Control} (Frankle, Dziugaite, Roy and Carbin,
 * "Pruning Neural Networks at Initialization: Why Are We Missing the Mark?", 2021, arXiv:2009.08576, section 5). A
 * method whose control does as well has found out how much of each layer to prune, and not which connections.
 *
 * <p>Re-initialised networks keep their initial biases. After training, they start from the beginning, for the epochs
 * that are left.
 */
final class ControlPruning implements PruningMethod {
    private final ControlSettings settings;

    ControlPruning(ControlSettings settings) {
        this.settings = settings;
    }

    @Override
    public void prune(PruningSession session) {
        Network network = session.network();
        Network initial = network.copy();
        if (settings.moment() == Moment.AFTER_TRAINING) {
            train(session, settings.trainShare() * session.epochsLeft());
        }
        session.prune(chosen(session));
        if (settings.control() == Control.REINITIALISED) {
            network.rewind(redealt(initial, session.random()));
        }
        train(session, session.epochsLeft());
    }

    private static void train(PruningSession session, double epochs) {
        session.startSchedule(epochs);
        session.trainToStop(epochs);
    }

    private BitSet chosen(PruningSession session) {
        Appraisal worth = session.appraise(session.appraiser(settings.criterion()), settings.samples());
        return switch (settings.control()) {
            case NONE, REINITIALISED -> least(session, worth);
            case INVERTED ->
                least(
                        session,
                        new Appraisal(Arrays.stream(worth.scores())
                                .map(score -> -score)
                                .toArray()));
            case SHUFFLED -> shuffled(session, least(session, worth));
        };
    }

    private BitSet least(PruningSession session, Appraisal worth) {
        BitSet all = new BitSet();
        all.set(0, session.network().size());
        return session.least(worth, all, session.left(), settings.scope());
    }

    /** As many connections of each layer, drawn by chance. */
    private static BitSet shuffled(PruningSession session, BitSet mask) {
        Network network = session.network();
        Appraisal chance =
                new Appraisal(session.random().doubles(network.size()).toArray());
        BitSet shuffled = new BitSet(network.size());
        for (int l = 0; l < network.depth(); l++) {
            BitSet layer = new BitSet(network.size());
            layer.set(network.offset(l), network.offset(l + 1));
            int count = mask.get(network.offset(l), network.offset(l + 1)).cardinality();
            shuffled.or(session.least(chance, layer, count, Scope.NETWORK));
        }
        return shuffled;
    }

    /** A network with the weights of each layer in a random order. */
    static Network redealt(Network initial, RandomGenerator random) {
        Network redealt = initial.copy();
        redealt.layers().forEach(layer -> {
            float[] weights = layer.connections().values();
            for (int i = weights.length - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                float kept = weights[i];
                weights[i] = weights[j];
                weights[j] = kept;
            }
        });
        return redealt;
    }
}
