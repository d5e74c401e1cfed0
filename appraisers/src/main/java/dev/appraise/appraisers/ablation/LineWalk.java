package dev.appraise.appraisers.ablation;

import dev.appraise.api.network.Activation;
import dev.appraise.api.network.Layer;

/**
 * Finds, for one ReLU or linear unit and every sample of a pass, by which shift t zeroing each connection into the unit
 * changes its activation, and sums what that does to the loss. Connections that carry nothing, and units that stay as
 * they are, cost next to nothing. The shifts of one sample share one {@link LossExpansion}, but for those beyond a kink
 * and those that are very large.
 */
final class LineWalk {
    private final Pass pass;
    private final SparseRows carried;
    private final double[] preActivations;
    private final boolean rectified;
    private final int units;
    private final float[] weights;
    private final LineKernel kernel;
    private final Tangent tangent;
    private final Piece piece;
    private final LossExpansion expansion;
    private final float[] row;
    private final float[] shifts;
    private final int[] connections;
    private final float[] near;
    private final int[] nearConnections;
    private final float[] changes;
    /** Of the shifts: the least, at most 0, and the greatest, at least 0. */
    private final float[] range = new float[2];

    private float least;
    private float greatest;
    private int left;

    /**
     * @param pass the chunk
     * @param layer the layer of the units
     * @param tangent made for that layer
     */
    LineWalk(Pass pass, int layer, Tangent tangent, LineKernel kernel) {
        this.pass = pass;
        this.tangent = tangent;
        this.kernel = kernel;
        Layer walked = pass.network().layer(layer);
        carried = pass.inputs()[layer];
        preActivations = pass.preActivations()[layer];
        rectified = walked.activation() == Activation.RELU;
        units = walked.outputs();
        weights = walked.connections().values();
        piece = new Piece(pass.network().outputs());
        expansion = new LossExpansion(pass, kernel);
        row = new float[walked.inputs()];
        int room = Lanes.pad(walked.inputs() + 1);
        shifts = new float[room];
        connections = new int[room];
        near = new float[room];
        nearConnections = new int[room];
        changes = new float[room];
    }

    /**
     * Adds the changes of the loss, summed over the samples of the pass.
     *
     * @param unit the unit
     * @param sums one a connection into the unit: {@code sums[offset + i]}
     * @param offset where the unit's connections start
     */
    void addTo(int unit, double[] sums, int offset) {
        takeRow(unit);
        tangent.begin(unit);
        for (int n = 0; n < pass.batch().size(); n++) {
            double z = preActivations[n * units + unit];
            if (canChange(n, z) && shift((float) z, n)) {
                respond(n, sums, offset);
            }
        }
    }

    private void takeRow(int unit) {
        System.arraycopy(weights, unit * row.length, row, 0, row.length);
        least = 0;
        greatest = 0;
        for (float weight : row) {
            least = Math.min(least, weight);
            greatest = Math.max(greatest, weight);
        }
    }

    /** Whether a unit lives, or might when one connection is gone. */
    private boolean canChange(int sample, double z) {
        return !rectified
                || z > 0
                || z > Math.min((double) least * carried.greatest(sample), (double) greatest * carried.least(sample));
    }

    /** Finds the shifts of a sample; false if all are 0. */
    private boolean shift(float z, int sample) {
        int from = carried.start(sample);
        left = carried.end(sample) - from;
        kernel.products(row, carried.indices(), carried.values(), from, left, shifts, range);
        System.arraycopy(carried.indices(), from, connections, 0, left);
        if (!rectified || z > 0 && range[0] >= -z) {
            return range[0] != 0 || range[1] != 0;
        }
        if (z <= 0 && range[1] <= -z) {
            return false;
        }
        left = rectify(Math.min(z, 0), -Math.max(z, 0));
        return left > 0;
    }

    /** t = max(0, z - w a) - max(0, z), as max(min(z, 0) - w a, -max(z, 0)), in which nothing cancels. */
    private int rectify(float negative, float floor) {
        int count = 0;
        for (int m = 0; m < left; m++) {
            float moved = shifts[m] + negative;
            int connection = connections[m];
            if (moved > floor) {
                shifts[count] = moved;
                connections[count++] = connection;
            } else if (floor < 0) {
                shifts[count] = floor;
                connections[count++] = connection;
            }
        }
        range[0] = Math.max(range[0], floor);
        range[1] = Math.max(range[1] + negative, 0);
        return count;
    }

    private void respond(int sample, double[] sums, int offset) {
        tangent.begin(sample, range[0], range[1]);
        expand(sample, 0);
        if (expansion.low() <= range[0] && expansion.high() >= range[1]) {
            expansion.evaluate(shifts, left, changes);
            add(connections, left, sums, offset);
        } else {
            respondByPieces(sample, sums, offset);
        }
    }

    private void respondByPieces(int sample, double[] sums, int offset) {
        float point = 0;
        while (true) {
            int inside = split(point);
            if (inside > 0) {
                expansion.evaluate(near, inside, changes);
                add(nearConnections, inside, sums, offset);
            }
            if (left == 0) {
                return;
            }
            point = shifts[0];
            expand(sample, point);
        }
    }

    private void expand(int sample, double point) {
        tangent.at(point, piece);
        expansion.around(sample, piece, range[0], range[1]);
    }

    /** Takes the shifts on which the expansion holds apart from those that are left. What is not a number is taken. */
    private int split(float point) {
        double low = expansion.low();
        double high = expansion.high();
        int inside = 0;
        int outside = 0;
        for (int m = 0; m < left; m++) {
            float shift = shifts[m];
            int connection = connections[m];
            if (shift < low || shift > high) {
                shifts[outside] = shift;
                connections[outside++] = connection;
            } else {
                near[inside] = shift - point;
                nearConnections[inside++] = connection;
            }
        }
        left = outside;
        return inside;
    }

    private void add(int[] where, int count, double[] sums, int offset) {
        for (int m = 0; m < count; m++) {
            sums[offset + where[m]] += changes[m];
        }
    }
}
