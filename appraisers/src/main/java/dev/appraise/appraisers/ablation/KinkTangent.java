package dev.appraise.appraisers.ablation;

import dev.appraise.api.network.Layer;

/**
 * One ReLU layer between the unit and linear outputs. The slopes at t = 0 are known ({@link LineLayers}); each unit in
 * between that flips somewhere in the range of the shifts (a <em>kink</em>) adds its ramp.
 */
final class KinkTangent implements Tangent {
    private final float[] slopes;
    private final int stride;
    private final Flips flips;
    private final double[] between;
    private final int wide;
    private final double[] weights;
    private final double[] last;
    private final int lastStride;
    private final double[] column;
    private final int[] kinks;
    private int lane;
    private int sample;
    private int found;

    /**
     * @param layer the layer of the unit, the third from the end
     * @param columns as {@link Forward#columns()}
     */
    KinkTangent(Pass pass, int layer, LineLayers layers, double[][] columns) {
        Layer next = pass.network().layer(layer + 1);
        slopes = layers.slopes(layer);
        stride = layers.blocks(layer).stride();
        flips = layers.flips();
        between = pass.preActivations()[layer + 1];
        wide = next.outputs();
        weights = columns[layer + 1];
        last = columns[layer + 2];
        lastStride = Lanes.pad(pass.network().outputs());
        column = new double[Lanes.pad(wide)];
        kinks = new int[wide + 1];
    }

    @Override
    public void begin(int unit, int lane) {
        this.lane = lane;
        System.arraycopy(weights, unit * column.length, column, 0, column.length);
    }

    @Override
    public void begin(int sample, float low, float high) {
        this.sample = sample;
        found = 0;
        for (int f = 0; f < flips.count(sample); f++) {
            int k = flips.unit(sample, f);
            double z = between[sample * wide + k];
            kinks[found] = k;
            found += Math.fma(column[k], low, z) > 0 != Math.fma(column[k], high, z) > 0 ? 1 : 0;
        }
    }

    @Override
    public void at(double t, Piece piece) {
        piece.startAt(t);
        int outputs = piece.slopes.length;
        for (int c = 0; c < outputs; c++) {
            double slope = slopes[(sample * outputs + c) * stride + lane];
            piece.slopes[c] = slope;
            piece.changes[c] = slope * t;
        }
        for (int f = 0; f < found; f++) {
            bend(kinks[f], t, piece);
        }
    }

    private void bend(int k, double t, Piece piece) {
        double weight = column[k];
        double before = between[sample * wide + k];
        double moved = before + weight * t;
        piece.endAtKink(moved, weight);
        if (moved > 0 != before > 0) {
            double sign = moved > 0 ? 1 : -1;
            for (int c = 0; c < piece.slopes.length; c++) {
                double heavy = sign * last[k * lastStride + c];
                piece.slopes[c] += heavy * weight;
                piece.changes[c] += heavy * moved;
            }
        }
    }
}
