package dev.appraise.baselines.lottery;

import dev.appraise.api.InvalidInputException;
import dev.appraise.api.spi.Setting;

/** The settings of the lottery ticket. */
public record LotteryTicketSettings(
        @Setting("rounds of pruning, of which the last takes all that is left to prune; 0 is as many as the rates need")
        int rounds,

        @Setting("share of what is left of each layer that goes in a round, in (0, 1)")
        double rate,

        @Setting("the same for the output layer, in (0, 1)") double outputRate,

        @Setting("epoch whose weights are rewound to; 0 is the initial weights")
        double rewindTo) {

    /** Checks the ranges. */
    public LotteryTicketSettings {
        if (rounds < 0) {
            throw new InvalidInputException(
                    "rounds is " + rounds + "; it must be at least 0", "0, as many as the rates need, was meant");
        }
        check("rate", rate);
        check("outputRate", outputRate);
        if (!(rewindTo >= 0 && rewindTo < Double.POSITIVE_INFINITY)) {
            throw new InvalidInputException(
                    "rewindTo is " + rewindTo + "; it must be at least 0", "0, the initial weights, was meant");
        }
    }

    private static void check(String name, double value) {
        if (!(value > 0 && value < 1)) {
            throw new InvalidInputException(
                    name + " is " + value + "; it must be in (0, 1)", "0.2, a fifth of what is left, was meant");
        }
    }

    /** As for the fully connected network in the paper (figure 2). */
    static LotteryTicketSettings defaults() {
        return new LotteryTicketSettings(0, 0.2, 0.1, 0);
    }
}
