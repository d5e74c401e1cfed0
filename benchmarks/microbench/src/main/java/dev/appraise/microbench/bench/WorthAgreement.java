package dev.appraise.microbench.bench;

import dev.appraise.microbench.paired.ScoreAgreement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntToDoubleFunction;

/** Our scores beside those that a peer measured, with a forward pass in double as the judge. */
final class WorthAgreement {
    private static final int JUDGED = 300;

    private final IntToDoubleFunction judge;
    private final int most;

    /** @param judge the exact worth of a connection */
    WorthAgreement(IntToDoubleFunction judge) {
        this(judge, JUDGED);
    }

    WorthAgreement(IntToDoubleFunction judge, int most) {
        this.judge = judge;
        this.most = most;
    }

    String text(double[] scores, Map<Integer, Double> peer) {
        List<Integer> measured = new ArrayList<>(peer.keySet());
        double difference = ScoreAgreement.difference(pick(measured, scores), values(measured, peer));
        Collections.shuffle(measured, new Random(1));
        List<Integer> judged = measured.subList(0, Math.min(most, measured.size()));
        double[] exact = judged.stream().mapToDouble(judge::applyAsDouble).toArray();
        double[] ours = pick(judged, scores);
        double[] theirs = values(judged, peer);
        return ("dE of %d connections: largest |ours - peer| %.1e of the largest |dE|; %d of them against double:"
                        + " ours %.1e, peer %.1e of the largest |dE|; discordant pairs ours %d, peer %d of %d")
                .formatted(
                        peer.size(),
                        difference,
                        judged.size(),
                        ScoreAgreement.difference(ours, exact),
                        ScoreAgreement.difference(theirs, exact),
                        ScoreAgreement.discordantPairs(ours, exact),
                        ScoreAgreement.discordantPairs(theirs, exact),
                        ScoreAgreement.orderedPairs(exact));
    }

    private static double[] pick(List<Integer> connections, double[] scores) {
        return connections.stream().mapToDouble(c -> scores[c]).toArray();
    }

    private static double[] values(List<Integer> connections, Map<Integer, Double> peer) {
        return connections.stream().mapToDouble(peer::get).toArray();
    }
}
