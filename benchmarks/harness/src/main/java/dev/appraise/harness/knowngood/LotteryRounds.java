package dev.appraise.harness.knowngood;

import dev.appraise.api.network.Activation;
import dev.appraise.api.network.Network;
import dev.appraise.core.plugin.Registry;
import dev.appraise.core.session.Session;
import dev.appraise.harness.experiment.Requirement;
import java.util.Map;

/**
 * The shares of a 784-300-100-10 network that the lottery ticket keeps by round, as Frankle and Carbin (2019) print them
 * in per cent.
 */
final class LotteryRounds implements Identity {
    private static final double[] PRINTED = {
        80.0, 64.1, 51.3, 41.1, 32.9, 26.3, 21.1, 16.9, 13.5, 10.8, 8.7, 7.0, 5.6, 4.5, 3.6, 2.9
    };

    @Override
    public String text() {
        return "lottery-ticket: rounds whose kept share is the one that the paper prints, of 16";
    }

    @Override
    public Requirement requirement() {
        return Requirement.atLeast(PRINTED.length);
    }

    @Override
    public double measure(Registry registry) {
        Network network = Made.network("784-300-100-10", Activation.RELU);
        int rounds = PRINTED.length + 1; // the last takes what is left to the target
        Session session = Made.session(network, rounds + 1, 0.975, registry);
        Plugins.method(registry, "lottery-ticket", Map.of()).prune(session);
        int agreeing = 0;
        for (int round = 0; round < PRINTED.length; round++) {
            int pruned = Facts.whole(session.journal().get(round), "pruned");
            double kept = 100.0 * (network.size() - pruned) / network.size();
            agreeing += Math.round(10 * kept) == Math.round(10 * PRINTED[round]) ? 1 : 0;
        }
        return agreeing;
    }
}
