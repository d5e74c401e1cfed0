package dev.appraise.core.train;

import dev.appraise.api.InvalidInputException;
import dev.appraise.api.data.Batch;
import dev.appraise.core.random.SeededRandom;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Deals out rows in a fresh random order each epoch, a batch at a time; the last batch of an epoch may be short. The
 * arrays that the rows are copied into are reused.
 */
final class Minibatches {
    private final Batch rows;
    private final int batchSize;
    private final int shift;
    private final int side;
    private final SeededRandom random;
    private final float[] inputs;
    private final float[] targets;
    private int[] order;
    private int position;
    private int size;

    /** @param shift pixels by which square images are moved at most; what moves in is 0 */
    Minibatches(Batch rows, int batchSize, int shift, SeededRandom random) {
        this.rows = rows;
        this.batchSize = Math.min(batchSize, rows.size());
        this.shift = shift;
        this.random = random;
        side = (int) Math.round(Math.sqrt(rows.features()));
        if (shift > 0 && side * side != rows.features()) {
            throw new InvalidInputException(
                    "training setting shift is " + shift + ", but " + rows.features()
                            + " inputs a sample are no square image",
                    "set shift to 0");
        }
        inputs = new float[this.batchSize * rows.features()];
        targets = new float[this.batchSize * rows.outputs()];
        order = IntStream.range(0, rows.size()).toArray();
    }

    /** Batches in an epoch. */
    int count() {
        return (rows.size() + batchSize - 1) / batchSize;
    }

    /** Most rows in a batch. */
    int capacity() {
        return batchSize;
    }

    /** Goes on to the next batch. */
    void next() {
        if (position == 0) {
            random.shuffle(order);
        }
        size = Math.min(batchSize, order.length - position);
        for (int n = 0; n < size; n++) {
            copy(order[position + n], n);
        }
        position += size;
        if (position == order.length) {
            position = 0;
        }
    }

    /** Whether the present batch is the last of its epoch. */
    boolean epochEnded() {
        return position == 0;
    }

    /** Rows in the present batch. */
    int size() {
        return size;
    }

    /** Inputs of the present batch, at the start of the array. */
    float[] inputs() {
        return inputs;
    }

    /** Targets of the present batch, at the start of the array. */
    float[] targets() {
        return targets;
    }

    int[] order() {
        return order.clone();
    }

    int position() {
        return position;
    }

    void restore(int[] earlierOrder, int earlierPosition) {
        order = earlierOrder.clone();
        position = earlierPosition;
    }

    private void copy(int row, int n) {
        int features = rows.features();
        if (shift == 0) {
            System.arraycopy(rows.inputs(), row * features, inputs, n * features, features);
        } else {
            copyMoved(row * features, n * features, offset(), offset());
        }
        System.arraycopy(rows.targets(), row * rows.outputs(), targets, n * rows.outputs(), rows.outputs());
    }

    private int offset() {
        return random.nextInt(-shift, shift + 1);
    }

    private void copyMoved(int from, int to, int down, int right) {
        Arrays.fill(inputs, to, to + side * side, 0);
        int width = side - Math.abs(right);
        for (int y = Math.max(0, down); width > 0 && y < Math.min(side, side + down); y++) {
            int source = from + (y - down) * side + Math.max(0, -right);
            System.arraycopy(rows.inputs(), source, inputs, to + y * side + Math.max(0, right), width);
        }
    }
}
