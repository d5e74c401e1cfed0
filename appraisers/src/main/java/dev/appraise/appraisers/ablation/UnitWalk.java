package dev.appraise.appraisers.ablation;

import dev.appraise.api.network.Activation;
import dev.appraise.api.network.Layer;

/**
 * Finds, for one unit and every sample of a pass, what zeroing each connection into the unit does to its activation, and
 * sums what that does to the loss. Connections that carry nothing, and units that stay as they are, cost next to
 * nothing.
 */
final class UnitWalk {
    private final Pass pass;
    private final int layer;
    private final SparseRows carried;
    private final Response response;
    private final double[] shifts;
    private final double[] changes;
    private final int[] connections;

    /**
     * @param pass the chunk
     * @param layer the layer of the units
     * @param response made for that layer
     */
    UnitWalk(Pass pass, int layer, Response response) {
        this.pass = pass;
        this.layer = layer;
        carried = pass.inputs()[layer];
        this.response = response;
        int inputs = pass.network().layer(layer).inputs();
        shifts = new double[inputs];
        changes = new double[inputs];
        connections = new int[inputs];
    }

    /**
     * Adds the changes of the loss, summed over the samples of the pass.
     *
     * @param unit the unit
     * @param sums one a connection into the unit: {@code sums[offset + i]}
     * @param offset where the unit's connections start
     */
    void addTo(int unit, double[] sums, int offset) {
        for (int n = 0; n < pass.batch().size(); n++) {
            int count = shifts(unit, n);
            if (count > 0) {
                response.respond(unit, n, shifts, count, changes);
                for (int m = 0; m < count; m++) {
                    sums[offset + connections[m]] += changes[m];
                }
            }
        }
    }

    private int shifts(int unit, int sample) {
        Layer l = pass.network().layer(layer);
        float[] weights = l.connections().values();
        int row = unit * l.inputs();
        double base = pass.preActivations()[layer][sample * l.outputs() + unit];
        return switch (l.activation()) {
            case RELU -> relu(weights, row, base, sample);
            case LINEAR, TANH, SIGMOID -> smooth(l.activation(), weights, row, base, sample);
        };
    }

    private int relu(float[] weights, int row, double base, int sample) {
        double value = base > 0 ? base : 0;
        int count = 0;
        for (int at = carried.start(sample); at < carried.start(sample + 1); at++) {
            int i = carried.index(at);
            double changed = base - weights[row + i] * carried.value(at);
            double shift = (changed > 0 ? changed : 0) - value;
            shifts[count] = shift;
            connections[count] = i;
            count += shift != 0 ? 1 : 0;
        }
        return count;
    }

    private int smooth(Activation activation, float[] weights, int row, double base, int sample) {
        double value = activation.value(base);
        int count = 0;
        for (int at = carried.start(sample); at < carried.start(sample + 1); at++) {
            int i = carried.index(at);
            double removed = weights[row + i] * carried.value(at);
            if (removed != 0) {
                shifts[count] = activation == Activation.LINEAR ? -removed : activation.value(base - removed) - value;
                connections[count++] = i;
            }
        }
        return count;
    }
}
