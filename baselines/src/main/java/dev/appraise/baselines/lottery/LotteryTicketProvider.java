package dev.appraise.baselines.lottery;

import dev.appraise.api.pruning.PruningMethod;
import dev.appraise.api.spi.MethodCard;
import dev.appraise.api.spi.MethodCard.When;
import dev.appraise.api.spi.PruningMethodProvider;
import java.util.Set;

/** Brings {@link LotteryTicket}. */
public final class LotteryTicketProvider implements PruningMethodProvider<LotteryTicketSettings> {
    private static final String CITATION = "Frankle and Carbin, The Lottery Ticket Hypothesis: Finding Sparse,"
            + " Trainable Neural Networks, 2019, arXiv:1803.03635";

    @Override
    public String id() {
        return "lottery-ticket";
    }

    @Override
    public String summary() {
        return "Trains, prunes a fifth of each layer by magnitude and rewinds the rest to its first weights, in rounds.";
    }

    @Override
    public LotteryTicketSettings settings() {
        return LotteryTicketSettings.defaults();
    }

    @Override
    public PruningMethod create(LotteryTicketSettings settings) {
        return new LotteryTicket(settings);
    }

    @Override
    public MethodCard card() {
        return new MethodCard("Lottery ticket", CITATION, Set.of(When.AFTER_TRAINING), true, false, false, true);
    }
}
