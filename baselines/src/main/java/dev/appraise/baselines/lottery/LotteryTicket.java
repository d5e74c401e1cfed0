package dev.appraise.baselines.lottery;

import dev.appraise.api.InvalidInputException;
import dev.appraise.api.network.Network;
import dev.appraise.api.pruning.Appraisal;
import dev.appraise.api.pruning.Checkpoint;
import dev.appraise.api.pruning.PruningMethod;
import dev.appraise.api.pruning.PruningSession;
import dev.appraise.api.pruning.Scope;
import dev.appraise.baselines.magnitude.Magnitude;
import java.util.BitSet;
import java.util.Map;

/**
 * The lottery ticket by iterative magnitude pruning (Frankle and Carbin, "The Lottery Ticket Hypothesis: Finding Sparse,
 * Trainable Neural Networks", 2019, arXiv:1803.03635, section 1 and appendix B, strategy 1): train, prune the smallest
 * weights of each layer, give those that are left their initial weights back, and again; at the end the ticket is
 * trained once more. Rewinding to an early epoch instead: Frankle, Dziugaite, Roy and Carbin, "Linear Mode Connectivity
 * and the Lottery Ticket Hypothesis", 2020, arXiv:1912.05671.
 *
 * <p>The last round prunes only what is missing to the target, in the proportions that a part of a round would leave.
 *
 * <p>The paper trains each round as long as the dense network. Here all rounds share one budget, so that this method
 * spends no more than others do: R rounds are R + 1 equally long trainings, each with a learning-rate schedule of its
 * own. To compare as the paper does, give it R + 1 times the epochs of the others. With {@code rewindTo}, each training
 * but the first begins at that epoch of the first.
 */
final class LotteryTicket implements PruningMethod {
    private final LotteryTicketSettings settings;

    LotteryTicket(LotteryTicketSettings settings) {
        this.settings = settings;
    }

    @Override
    public void prune(PruningSession session) {
        double budget = session.epochsLeft();
        if (settings.rewindTo() >= budget) {
            throw new InvalidInputException(
                    "rewindTo is " + settings.rewindTo() + ", but there are only " + budget + " epochs in all",
                    "0, the initial weights, was meant");
        }
        Shrinkage shrinkage = shrinkage(session.network());
        double goal = session.toPrune() == 0 ? 0 : shrinkage.rounds(1 - session.target());
        int needed = (int) Math.ceil(goal);
        int rounds = settings.rounds() == 0 ? needed : Math.min(settings.rounds(), needed);
        double training = (budget - settings.rewindTo()) / (rounds + 1);
        session.startSchedule(settings.rewindTo() + training);
        if (settings.rewindTo() > 0) {
            session.train(settings.rewindTo());
        }
        Checkpoint start = session.keep();
        for (int round = 1; round <= rounds; round++) {
            session.trainToStop(training);
            prune(session, shrinkage, round == rounds ? goal : round, round == rounds);
            session.rewind(start);
        }
        session.trainToStop(session.epochsLeft());
    }

    private Shrinkage shrinkage(Network network) {
        int[] sizes = network.layers().stream()
                .mapToInt(layer -> layer.connections().size())
                .toArray();
        return new Shrinkage(sizes, settings.rate(), settings.outputRate());
    }

    private static void prune(PruningSession session, Shrinkage shrinkage, double rounds, boolean last) {
        Network network = session.network();
        int due = last ? session.toPrune() : (int) Math.round(network.size() * (1 - shrinkage.share(rounds)));
        int[] live = network.layers().stream()
                .mapToInt(layer -> layer.connections().mask().live())
                .toArray();
        int[] losses = shrinkage.losses(live, rounds, Math.min(due, session.toPrune()) - network.pruned());
        Appraisal sizes = session.appraise(new Magnitude(), 1);
        for (int l = 0; l < network.depth(); l++) {
            BitSet layer = new BitSet(network.size());
            layer.set(network.offset(l), network.offset(l + 1));
            session.prune(session.least(sizes, layer, losses[l], Scope.NETWORK));
        }
        session.note("round", Map.of("pruned", network.pruned()));
    }
}
