package dev.appraise.appraisers.ablation;

import dev.appraise.api.network.Layer;
import dev.appraise.api.network.Network;

/**
 * The units of a layer that matter (some live connection leads in, and some out), side by side in lanes, which are padded
 * to whole blocks.
 */
final class UnitBlocks {
    private final int[] units;
    private final int inputs;
    private final int block;
    private final int stride;
    private final float[][] weights;
    private final float[] least;
    private final float[] most;
    private final float greatest;

    /** @param preferred how many lanes of a block there are at most; all have as many */
    UnitBlocks(Network network, int layer, int preferred) {
        Layer own = network.layer(layer);
        units = mattering(network, layer);
        inputs = own.inputs();
        int blocks = (units.length + preferred - 1) / preferred;
        block = Lanes.pad((units.length + blocks - 1) / Math.max(1, blocks));
        stride = blocks * block;
        weights = new float[blocks][inputs * block];
        float[] all = own.connections().values();
        for (int lane = 0; lane < units.length; lane++) {
            float[] to = weights[lane / block];
            for (int i = 0; i < inputs; i++) {
                to[i * block + lane % block] = all[units[lane] * inputs + i];
            }
        }
        least = new float[units.length];
        most = new float[units.length];
        takeExtremes(all);
        greatest = greatest(all);
    }

    private void takeExtremes(float[] all) {
        for (int lane = 0; lane < units.length; lane++) {
            for (int c = units[lane] * inputs; c < (units[lane] + 1) * inputs; c++) {
                least[lane] = Math.min(least[lane], all[c]);
                most[lane] = Math.max(most[lane], all[c]);
            }
        }
    }

    private static float greatest(float[] values) {
        float greatest = 0;
        for (float value : values) {
            greatest = Math.max(greatest, Math.abs(value));
        }
        return greatest;
    }

    private static int[] mattering(Network network, int layer) {
        Layer own = network.layer(layer);
        int[] kept = new int[own.outputs()];
        int count = 0;
        for (int j = 0; j < kept.length; j++) {
            if (isFed(own, j) && (layer == network.depth() - 1 || isHeard(network.layer(layer + 1), j))) {
                kept[count++] = j;
            }
        }
        return java.util.Arrays.copyOf(kept, count);
    }

    private static boolean isFed(Layer layer, int unit) {
        float[] values = layer.connections().values();
        for (int c = unit * layer.inputs(); c < (unit + 1) * layer.inputs(); c++) {
            if (values[c] != 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isHeard(Layer next, int unit) {
        float[] values = next.connections().values();
        for (int c = unit; c < values.length; c += next.inputs()) {
            if (values[c] != 0) {
                return true;
            }
        }
        return false;
    }

    /** The unit of each lane that is no padding. */
    int[] units() {
        return units;
    }

    /** The least weight into the unit of a lane, 0 at most. */
    float least(int lane) {
        return least[lane];
    }

    /** The greatest weight into the unit of a lane, 0 at least. */
    float most(int lane) {
        return most[lane];
    }

    /** The greatest |weight| into the layer. */
    float greatest() {
        return greatest;
    }

    /** How many units feed the layer. */
    int inputs() {
        return inputs;
    }

    /** The lanes of a block. */
    int block() {
        return block;
    }

    /** All lanes. */
    int stride() {
        return stride;
    }

    /** {@code [block][input * lanes + lane]}. */
    float[][] weights() {
        return weights;
    }

    /** The greatest |weight| from here to each lane of the next layer. */
    float[] greatestOnward(UnitBlocks next, Layer layer) {
        float[] greatest = new float[next.units.length];
        for (int k = 0; k < greatest.length; k++) {
            for (int unit : units) {
                greatest[k] = Math.max(
                        greatest[k], Math.abs(layer.connections().values()[next.units[k] * layer.inputs() + unit]));
            }
        }
        return greatest;
    }

    /** The weights from here to the lanes of the next layer, {@code [lane there * stride + lane]}. */
    double[] onward(UnitBlocks next, Layer layer) {
        double[] onward = new double[Math.multiplyExact(next.units.length, stride)];
        for (int k = 0; k < next.units.length; k++) {
            for (int lane = 0; lane < units.length; lane++) {
                onward[k * stride + lane] = layer.connections().values()[next.units[k] * layer.inputs() + units[lane]];
            }
        }
        return onward;
    }
}
