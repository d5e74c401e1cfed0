package dev.appraise.spark.ablation;

import java.io.Serializable;
import java.util.TreeMap;

/**
 * Sums of vectors, one a block, in an order that depends on the blocks' indices alone: blocks 2k and 2k + 1 are added first,
 * then neighbouring pairs, and so on, whoever holds them and in whatever order they come. So the sum has the same bits for any
 * number of partitions. Of n consecutive blocks, no more than 2 log2(n) vectors are held. An error of rounding grows with the
 * logarithm of the number of blocks (Higham, "The Accuracy of Floating Point Summation", SIAM J. Sci. Comput. 14(4), 1993).
 */
final class PairwiseSums implements Serializable {
    private static final long serialVersionUID = 1;

    /** By its first block, the sum of 2^level of them. */
    private final TreeMap<Long, Node> nodes = new TreeMap<>();

    private long rows;

    private record Node(int level, double[] sums) implements Serializable {}

    /**
     * Adds the vector of a block, which is taken over.
     *
     * @param samples that it is a sum over
     * @throws IllegalArgumentException if there is one of this block already
     */
    PairwiseSums add(long block, double[] sums, long samples) {
        put(block, new Node(0, sums));
        rows += samples;
        return this;
    }

    /** Adds what another has, which is taken over. */
    PairwiseSums add(PairwiseSums other) {
        other.nodes.forEach(this::put);
        rows += other.rows;
        return this;
    }

    private void put(long first, Node node) {
        if (nodes.containsKey(first)) {
            throw new IllegalArgumentException("there are two blocks " + first);
        }
        long pair = first ^ 1L << node.level();
        Node sibling = nodes.get(pair);
        if (sibling == null || sibling.level() != node.level()) {
            nodes.put(first, node);
            return;
        }
        nodes.remove(pair);
        put(Math.min(first, pair), new Node(node.level() + 1, added(sibling.sums(), node.sums())));
    }

    /** The sum of all, each divided by the number of samples. */
    double[] means() {
        double[] total = new double[0];
        for (Node node : nodes.values()) {
            total = total.length == 0 ? node.sums().clone() : added(total, node.sums());
        }
        for (int i = 0; i < total.length; i++) {
            total[i] /= rows;
        }
        return total;
    }

    /** Into the first. */
    private static double[] added(double[] first, double[] second) {
        for (int i = 0; i < first.length; i++) {
            first[i] += second[i];
        }
        return first;
    }
}
