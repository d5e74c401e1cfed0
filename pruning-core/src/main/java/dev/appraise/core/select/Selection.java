package dev.appraise.core.select;

import dev.appraise.api.network.Mask;
import dev.appraise.api.network.Network;
import dev.appraise.api.pruning.Scope;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Picks live connections of least worth: exactly as many as asked for where there are so many, ties by the lowest number,
 * and never the last connection of a layer.
 */
public final class Selection {
    private Selection() {}

    /**
     * The connections to take.
     *
     * @param network whose live connections may be taken
     * @param scores one a connection, finite; the least are taken
     * @param among only these are taken
     * @param count how many; fewer are given if there are no more to take
     * @param scope over the network, or so that all layers end with the same pruned share
     */
    public static BitSet least(Network network, double[] scores, BitSet among, int count, Scope scope) {
        BitSet chosen = new BitSet(network.size());
        int[] room = new int[network.depth()];
        int[][] candidates = new int[network.depth()][];
        for (int l = 0; l < network.depth(); l++) {
            candidates[l] = candidates(network, l, among);
            room[l] = Math.min(
                    candidates[l].length, network.layer(l).connections().mask().live() - 1);
        }
        if (scope == Scope.LAYER) {
            int[] shares = shares(network, room, count);
            for (int l = 0; l < network.depth(); l++) {
                take(scores, candidates[l], shares[l], chosen);
            }
        } else {
            BitSet takeable = new BitSet(network.size());
            for (int l = 0; l < network.depth(); l++) {
                take(scores, candidates[l], room[l], takeable);
            }
            take(scores, takeable.stream().toArray(), count, chosen);
        }
        return chosen;
    }

    private static int[] candidates(Network network, int l, BitSet among) {
        int offset = network.offset(l);
        Mask mask = network.layer(l).connections().mask();
        return among.stream()
                .filter(c -> c >= offset && c < network.offset(l + 1))
                .filter(c -> mask.isLive(c - offset))
                .toArray();
    }

    /** Deals the count out, one by one, to the layer that is furthest below the pruned share that all are to end with. */
    private static int[] shares(Network network, int[] room, int count) {
        int[] shares = new int[room.length];
        double goal = (double) (network.pruned() + count) / network.size();
        for (int dealt = 0; dealt < count; dealt++) {
            int neediest = -1;
            double greatest = Double.NEGATIVE_INFINITY;
            for (int l = 0; l < room.length; l++) {
                Mask mask = network.layer(l).connections().mask();
                double lacking = goal * mask.size() - mask.pruned() - shares[l];
                if (shares[l] < room[l] && lacking > greatest) {
                    greatest = lacking;
                    neediest = l;
                }
            }
            if (neediest < 0) {
                return shares;
            }
            shares[neediest]++;
        }
        return shares;
    }

    private static void take(double[] scores, int[] candidates, int count, BitSet chosen) {
        int taken = Math.min(count, candidates.length);
        if (taken <= 0) {
            return;
        }
        double[] sorted = Arrays.stream(candidates).mapToDouble(c -> scores[c]).toArray();
        Arrays.sort(sorted);
        double limit = sorted[taken - 1];
        int ties = taken;
        for (int i = 0; sorted[i] < limit; i++) {
            ties--;
        }
        for (int c : candidates) {
            if (scores[c] < limit || (scores[c] == limit && ties-- > 0)) {
                chosen.set(c);
            }
        }
    }
}
