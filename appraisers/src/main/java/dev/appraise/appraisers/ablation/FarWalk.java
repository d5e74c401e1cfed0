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
    private final boolean rectified;
    private final int units;
    private final float[] weights;
    private final int inputs;
    private final FarResponse response;
    private final float[] row;
    private final float[] shifts;
    private final int[] connections;
    private final float[] changes;
    private float least;
    private float greatest;
    private int left;

    /**
     * @param layer the layer of the units
     * @param response made for that layer
     */
    FarWalk(Pass pass, int layer, LossSeries series, FarResponse response) {
        this.pass = pass;
        this.series = series;
        this.response = response;
        Layer walked = pass.network().layer(layer);
        carried = pass.inputs()[layer];
        preActivations = pass.preActivations()[layer];
        rectified = walked.activation() == Activation.RELU;
        units = walked.outputs();
        inputs = walked.inputs();
        weights = walked.connections().values();
        row = new float[inputs];
        shifts = new float[inputs + 1];
        connections = new int[inputs + 1];
        changes = new float[inputs + 1];
    }

    /**
     * Adds what the series lacks, summed over the samples of the pass.
     *
     * @param lane where the unit is in the series
     * @param sums one a connection into the unit: {@code sums[offset + i]}
     * @param offset where the unit's connections start
     */
    void addTo(int unit, int lane, double[] sums, int offset) {
        takeRow(unit);
        response.begin(unit, lane);
        for (int n = 0; n < pass.batch().size(); n++) {
            if (mayBeFar(n, series.low(n, lane), series.high(n, lane))) {
                find(n, lane);
                if (left > 0) {
                    withdraw(n, lane, sums, offset);
                    if (rectified) {
                        rectify((float) preActivations[n * units + unit]);
                    }
                    response.addTo(n, shifts, connections, left, sums, offset);
                }
            }
        }
    }

    private void takeRow(int unit) {
        System.arraycopy(weights, unit * inputs, row, 0, inputs);
        least = 0;
        greatest = 0;
        for (float weight : row) {
            least = Math.min(least, weight);
            greatest = Math.max(greatest, weight);
        }
    }

    private boolean mayBeFar(int sample, float low, float high) {
        float most = carried.greatest(sample);
        float fewest = carried.least(sample);
        return Math.max(-least * most, -greatest * fewest) > high || Math.min(-greatest * most, -least * fewest) < low;
    }

    private void find(int sample, int lane) {
        float low = series.low(sample, lane);
        float high = series.high(sample, lane);
        int[] indices = carried.indices();
        float[] values = carried.values();
        left = 0;
        for (int m = carried.start(sample); m < carried.end(sample); m++) {
            float shift = -row[indices[m]] * values[m];
            shifts[left] = shift;
            connections[left] = indices[m];
            left += isOutside(shift, low, high);
        }
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
