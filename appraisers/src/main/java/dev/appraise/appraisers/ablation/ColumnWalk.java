package dev.appraise.appraisers.ablation;

import dev.appraise.api.network.Layer;
import dev.appraise.api.network.Loss;
import dev.appraise.api.network.Network;
import java.util.Arrays;

/**
 * Any activations and any depth, in double: zeroes one connection at a time, on all samples of a block together. The
 * unit's change is carried forward as <em>differences</em> of activations, by a rank-one update of the next layer, then
 * in full. O(sum of the products of adjacent widths downstream) a connection and sample. Samples on which the source is
 * 0 are left out.
 */
final class ColumnWalk {
    private final Network network;
    private final Loss loss;
    private final int layer;
    private final int source;
    private final ColumnKernel kernel;
    private final ColumnPass pass;
    private final int count;
    private final double[] carried;
    private final double[][] differences;
    private final double[] work;
    private final double[] changes;
    private final double[] aimed;

    /**
     * @param block the samples
     * @param layer the layer of the connections
     * @param source the unit that they come from
     * @param room nobody else's while this is in use
     */
    ColumnWalk(Network network, Loss loss, ColumnPass block, int layer, int source, ColumnKernel kernel, Room room) {
        this.network = network;
        this.loss = loss;
        this.layer = layer;
        this.source = source;
        this.kernel = kernel;
        int[] kept = block.carriedBy(layer, source);
        pass = block.from(layer, kept);
        count = pass.count();
        carried = block.carried(layer, source, kept);
        differences = room.differences;
        work = room.work;
        changes = room.changes;
        aimed = room.aimed;
    }

    /** What walks over one network write to, one after the other. */
    static final class Room {
        private final double[][] differences;
        private final double[] work;
        private final double[] changes;
        private final double[] aimed;

        /** @param samples the most that there are in a block */
        Room(Network network, int samples) {
            int columns = Lanes.pad(samples);
            int widest = 1;
            differences = new double[network.depth()][];
            for (int l = 0; l < differences.length; l++) {
                int width = network.layer(l).outputs();
                differences[l] = new double[Math.multiplyExact(width, columns)];
                widest = Math.max(widest, width);
            }
            work = new double[widest * columns];
            changes = new double[columns];
            aimed = new double[columns];
        }
    }

    /** Adds the changes of the loss, summed over the samples, to {@code sums[connection]}. */
    void addTo(double[] sums) {
        if (count == 0) {
            return;
        }
        Layer walked = network.layer(layer);
        float[] weights = walked.connections().values();
        for (int j = 0; j < walked.outputs(); j++) {
            int connection = j * walked.inputs() + source;
            if (weights[connection] != 0) {
                kernel.scale(-weights[connection], carried, 0, changes, 0, count);
                respond(layer, j * count, changes, count);
                if (kernel.largest(changes, count) > 0) {
                    carry(j);
                    takeLoss();
                    sums[network.offset(layer) + connection] += sum();
                }
            }
        }
    }

    private void carry(int unit) {
        if (layer == network.depth() - 1) {
            Arrays.fill(differences[layer], 0, network.outputs() * count, 0);
            System.arraycopy(changes, 0, differences[layer], unit * count, count);
            return;
        }
        rankOne(unit);
        for (int l = layer + 2; l < network.depth(); l++) {
            multiply(l);
        }
    }

    private void rankOne(int unit) {
        Layer next = network.layer(layer + 1);
        float[] weights = next.connections().values();
        double[] to = differences[layer + 1];
        for (int k = 0; k < next.outputs(); k++) {
            kernel.scale(weights[k * next.inputs() + unit], changes, 0, to, k * count, count);
        }
        respond(layer + 1, 0, to, next.outputs() * count);
    }

    private void multiply(int l) {
        Layer next = network.layer(l);
        float[] weights = next.connections().values();
        double[] from = differences[l - 1];
        double[] to = differences[l];
        for (int k = 0; k < next.outputs(); k++) {
            kernel.sumRows(weights, k * next.inputs(), next.inputs(), from, to, k * count, count);
        }
        respond(l, 0, to, next.outputs() * count);
    }

    /** Makes changes of activations of changes of pre-activations. */
    private void respond(int l, int at, double[] shifts, int length) {
        pass.standings()[l].respond(network.layer(l).activation(), at, shifts, work, length, kernel);
    }

    private void takeLoss() {
        double[] shifts = differences[network.depth() - 1];
        switch (loss) {
            case MEAN_SQUARED_ERROR -> kernel.squares(network.outputs(), pass.slopes(), shifts, changes, count);
            case SOFTMAX_CROSS_ENTROPY -> crossEntropy(shifts);
        }
    }

    /** As {@link LossChange#crossEntropy}, which does what is too large for the series. */
    private void crossEntropy(double[] shifts) {
        Arrays.fill(changes, 0, count, 0);
        Arrays.fill(aimed, 0, count, 0);
        for (int c = 0; c < network.outputs(); c++) {
            kernel.addProduct(pass.targets(), shifts, c * count, aimed, count);
        }
        int halvings = Exponential.halvings(2 * kernel.largest(shifts, network.outputs() * count));
        for (int c = 0; c < network.outputs(); c++) {
            kernel.addExpm1(halvings, pass.slopes(), shifts, c * count, aimed, changes, work, count);
        }
        System.arraycopy(changes, 0, work, 0, count);
        kernel.log1p(changes, count);
        for (int m = 0; m < pass.samples(); m++) {
            if (!(Math.abs(work[m]) <= 0.5)) {
                changes[m] = exactly(m, shifts);
            }
        }
    }

    private double exactly(int sample, double[] shifts) {
        int outputs = network.outputs();
        double[] logits = new double[outputs];
        float[] targets = new float[outputs];
        double[] moves = new double[outputs];
        for (int c = 0; c < outputs; c++) {
            logits[c] = pass.outputs()[c * count + sample];
            targets[c] = (float) pass.targets()[c * count + sample];
            moves[c] = shifts[c * count + sample];
        }
        return LossChange.crossEntropy(logits, targets, 0, moves);
    }

    /** In four chains, whose order is always the same. */
    private double sum() {
        double first = 0;
        double second = 0;
        double third = 0;
        double fourth = 0;
        for (int m = 0; m < count; m += 4) {
            first += changes[m];
            second += changes[m + 1];
            third += changes[m + 2];
            fourth += changes[m + 3];
        }
        return first + second + (third + fourth);
    }
}
