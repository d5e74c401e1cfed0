package dev.appraise.core.sound;

import dev.appraise.api.network.Connections;
import dev.appraise.api.network.Mask;
import dev.appraise.api.network.Network;

/**
 * Checks networks: a pruned weight is exactly 0, each mask counts what it holds, no layer is without connections, and every
 * weight and bias is a finite number. One pass over the weights.
 */
public final class Soundness {
    private Soundness() {}

    /**
     * Checks a network.
     *
     * @param when it is checked, for the message, e.g. {@code before an appraisal}
     * @throws UnsoundNetworkException if something does not hold
     */
    public static void require(Network network, String when) {
        for (int l = 0; l < network.depth(); l++) {
            check(network.layer(l).connections(), l, true, when);
            float[] bias = network.layer(l).bias();
            for (int j = 0; j < bias.length; j++) {
                if (!Float.isFinite(bias[j])) {
                    throw new UnsoundNetworkException(
                            "training diverged: bias " + j + " of layer " + l + " is " + bias[j] + " " + when);
                }
            }
        }
    }

    /** The masks alone: whether a layer is empty or a weight finite is not asked, as training may be asked to mend it. */
    public static void requireMasks(Network network, String when) {
        for (int l = 0; l < network.depth(); l++) {
            check(network.layer(l).connections(), l, false, when);
        }
    }

    private static void check(Connections connections, int layer, boolean whole, String when) {
        float[] values = connections.values();
        Mask mask = connections.mask();
        int live = 0;
        for (int c = 0; c < values.length; c++) {
            if (!mask.isLive(c)) {
                requireZero(values[c], c, layer, when);
            } else {
                live++;
                if (whole && !Float.isFinite(values[c])) {
                    throw new UnsoundNetworkException("training diverged: the weight of connection " + c + " of layer "
                            + layer + " is " + values[c] + " " + when);
                }
            }
        }
        if (live != mask.live()) {
            throw new UnsoundNetworkException("the mask of layer " + layer + " counts " + mask.live()
                    + " live connections, and there are " + live + " " + when);
        }
        if (whole && live == 0) {
            throw new UnsoundNetworkException("layer " + layer + " has no live connection " + when);
        }
    }

    private static void requireZero(float weight, int connection, int layer, String when) {
        if (weight != 0) {
            throw new UnsoundNetworkException("connection " + connection + " of layer " + layer
                    + " is pruned, and its weight is " + weight + " " + when);
        }
    }
}
