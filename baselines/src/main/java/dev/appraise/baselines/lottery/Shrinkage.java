package dev.appraise.baselines.lottery;

/**
 * How layers shrink by rounds: a layer keeps (1 - rate) of its connections in each, the last one (1 - outputRate). Rounds
 * may be fractions.
 *
 * @param sizes connections of each layer, from the input
 * @param rate share of what is left that hidden layers lose in a round, in (0, 1)
 * @param outputRate the same for the output layer, in (0, 1)
 */
record Shrinkage(int[] sizes, double rate, double outputRate) {
    private static final int MOST_ROUNDS = 1 << 20;

    /** How many connections each layer keeps after so many rounds, before rounding. */
    double[] kept(double rounds) {
        double[] kept = new double[sizes.length];
        for (int l = 0; l < sizes.length; l++) {
            double lost = l == sizes.length - 1 ? outputRate : rate;
            kept[l] = sizes[l] * Math.pow(1 - lost, rounds);
        }
        return kept;
    }

    /** The share of all connections that is kept after so many rounds. */
    double share(double rounds) {
        return sum(kept(rounds)) / sum(kept(0));
    }

    /** After how many rounds so great a share is kept, by bisection; in (0, 1]. */
    double rounds(double share) {
        double low = 0;
        double high = MOST_ROUNDS;
        for (int halving = 0; halving < 100; halving++) {
            double middle = (low + high) / 2;
            if (share(middle) > share) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /**
     * How many connections each layer is to lose so that the layers come as near as can be to what they keep after so
     * many rounds: dealt out one by one to the layer that is furthest above it, and never the last of a layer.
     *
     * @param live connections that each layer still has
     * @param count how many are lost in all
     */
    int[] losses(int[] live, double rounds, int count) {
        double[] kept = kept(rounds);
        int[] losses = new int[live.length];
        for (int dealt = 0; dealt < count; dealt++) {
            int fullest = -1;
            for (int l = 0; l < live.length; l++) {
                boolean spare = live[l] - losses[l] > 1;
                if (spare && (fullest < 0 || excess(live, losses, kept, l) > excess(live, losses, kept, fullest))) {
                    fullest = l;
                }
            }
            if (fullest < 0) {
                return losses;
            }
            losses[fullest]++;
        }
        return losses;
    }

    private static double excess(int[] live, int[] losses, double[] kept, int layer) {
        return live[layer] - losses[layer] - kept[layer];
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
