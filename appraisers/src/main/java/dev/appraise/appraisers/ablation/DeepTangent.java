package dev.appraise.appraisers.ablation;

import dev.appraise.api.network.Activation;
import dev.appraise.api.network.Network;
import java.util.Arrays;

/**
 * Any number of ReLU and linear layers between the unit and linear outputs: values and slopes are carried forward
 * together. The piece ends where the first unit of any layer flips.
 */
final class DeepTangent implements Tangent {
    private final Pass pass;
    private final int layer;
    private final double[][] columns;
    private final double[] column;
    private final double[][] changes;
    private final double[][] slopes;
    private int sample;

    /**
     * @param layer the layer of the unit, not the last
     * @param columns as {@link Forward#columns()}
     */
    DeepTangent(Pass pass, int layer, double[][] columns) {
        this.pass = pass;
        this.layer = layer;
        this.columns = columns;
        Network network = pass.network();
        changes = new double[network.depth()][];
        slopes = new double[network.depth()][];
        for (int l = layer + 1; l < network.depth(); l++) {
            changes[l] = new double[network.layer(l).outputs()];
            slopes[l] = new double[network.layer(l).outputs()];
        }
        column = new double[network.layer(layer + 1).outputs()];
    }

    @Override
    public void begin(int unit, int lane) {
        System.arraycopy(columns[layer + 1], unit * Lanes.pad(column.length), column, 0, column.length);
    }

    @Override
    public void begin(int sample, float low, float high) {
        this.sample = sample;
    }

    @Override
    public void at(double t, Piece piece) {
        piece.startAt(t);
        int last = changes.length - 1;
        for (int k = 0; k < column.length; k++) {
            changes[layer + 1][k] = t == 0 ? 0 : column[k] * t;
            slopes[layer + 1][k] = column[k];
        }
        for (int l = layer + 1; l < last; l++) {
            if (pass.network().layer(l).activation() == Activation.RELU) {
                rectify(l, piece);
            }
            carry(l);
        }
        System.arraycopy(changes[last], 0, piece.changes, 0, piece.changes.length);
        System.arraycopy(slopes[last], 0, piece.slopes, 0, piece.slopes.length);
    }

    private void rectify(int l, Piece piece) {
        double[] change = changes[l];
        double[] slope = slopes[l];
        double[] before = pass.preActivations()[l];
        int at = sample * change.length;
        for (int k = 0; k < change.length; k++) {
            double moved = before[at + k] + change[k];
            piece.endAtKink(moved, slope[k]);
            if (moved > 0) {
                change[k] = before[at + k] > 0 ? change[k] : moved;
            } else {
                change[k] = -Math.max(before[at + k], 0);
                slope[k] = 0;
            }
        }
    }

    private void carry(int from) {
        double[] change = changes[from];
        double[] slope = slopes[from];
        Arrays.fill(changes[from + 1], 0);
        Arrays.fill(slopes[from + 1], 0);
        for (int k = 0; k < change.length; k++) {
            addScaled(change[k], columns[from + 1], k, changes[from + 1]);
            addScaled(slope[k], columns[from + 1], k, slopes[from + 1]);
        }
    }

    private static void addScaled(double factor, double[] columns, int k, double[] to) {
        if (factor != 0) {
            int at = k * Lanes.pad(to.length);
            for (int j = 0; j < to.length; j++) {
                to[j] += factor * columns[at + j];
            }
        }
    }
}
