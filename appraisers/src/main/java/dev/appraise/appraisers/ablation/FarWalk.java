package dev.appraise.appraisers.ablation;

import dev.appraise.api.network.Activation;
import dev.appraise.api.network.Layer;

/**
 * Finds, for one ReLU or linear unit and every sample of a pass, the connections whose loss shifts the unit's activation
 * by more than its {@link LossSeries} holds for, and puts the exact change in place of what the series gives.
 */
final class FarWalk {
    private final Pass pass;
    private final LossSeries series;
    private final SparseRows carried;
    private final double[] preActivations;
    private final int outputs;
    private final boolean rectified;
    private final UnitBlocks blocks;
    private final float[] weights;
    private final FarResponse response;
    private final float[] shifts;
    private final int[] connections;
    private final float[] changes;
    private int left;

    /**
     * @param layer the layer of the units
     * @param blocks that layer's
     * @param response made for that layer
     */
    FarWalk(Pass pass, int layer, UnitBlocks blocks, LossSeries series, FarResponse response) {
        this.pass = pass;
        this.blocks = blocks;
        this.series = series;
        this.response = response;
        Layer walked = pass.network().layer(layer);
        carried = pass.inputs()[layer];
        preActivations = pass.preActivations()[layer];
        rectified = walked.activation() == Activation.RELU;
        outputs = walked.outputs();
        weights = walked.connections().values();
        int inputs = walked.inputs();
        shifts = new float[inputs + 1];
        connections = new int[inputs + 1];
        changes = new float[inputs + 1];
    }

    /**
     * Adds what the series lacks, summed over the samples of the pass.
     *
     * @param lane of the unit
     * @param sums one a connection into the unit: {@code sums[offset + i]}
     * @param offset where the unit's connections start
     */
    void addTo(int lane, double[] sums, int offset) {
        int unit = blocks.units()[lane];
        response.begin(unit, lane);
        for (int n = 0; n < pass.batch().size(); n++) {
            float low = series.low(n, lane);
            float high = series.high(n, lane);
            if (mayBeFar(n, lane, low, high)) {
                find(unit, n, low, high);
                if (left > 0) {
                    withdraw(n, lane, sums, offset);
                    if (rectified) {
                        rectify((float) preActivations[n * outputs + unit]);
                    }
                    response.addTo(n, shifts, connections, left, sums, offset);
                }
            }
        }
    }

    private boolean mayBeFar(int sample, int lane, float low, float high) {
        float most = carried.most(sample);
        float least = carried.least(sample);
        float heaviest = blocks.most(lane);
        float lightest = blocks.least(lane);
        return Math.max(-lightest * most, -heaviest * least) > high
                || Math.min(-heaviest * most, -lightest * least) < low;
    }

    private void find(int unit, int sample, float low, float high) {
        int row = unit * blocks.inputs();
        int[] indices = carried.indices();
        float[] values = carried.values();
        int count = 0;
        for (int m = carried.start(sample); m < carried.end(sample); m++) {
            float shift = -weights[row + indices[m]] * values[m];
            shifts[count] = shift;
            connections[count] = indices[m];
            count += isOutside(shift, low, high);
        }
        left = count;
    }

    /** 1 or 0 by the signs of differences, since branches would be mispredicted. */
    private static int isOutside(float shift, float low, float high) {
        return (Float.floatToRawIntBits(shift - low) | Float.floatToRawIntBits(high - shift)) >>> 31;
    }

    /** Takes back what the series gives. */
    private void withdraw(int sample, int lane, double[] sums, int offset) {
        series.evaluate(sample, lane, shifts, left, changes);
        for (int m = 0; m < left; m++) {
            sums[offset + connections[m]] -= changes[m];
        }
    }

    /** t = max(0, z - w a) - max(0, z), as max(min(z, 0) - w a, -max(z, 0)), in which nothing cancels. */
    private void rectify(float z) {
        float negative = Math.min(z, 0);
        float floor = -Math.max(z, 0);
        for (int m = 0; m < left; m++) {
            shifts[m] = Math.max(negative + shifts[m], floor);
        }
    }
}
