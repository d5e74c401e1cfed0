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
    private final int[] down;
    private final int[] right;
    private int[] order;
    private int start;
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
        down = new int[shift > 0 ? this.batchSize : 0];
        right = new int[down.length];
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

    /** Goes on to the next batch, and draws how its images are moved; {@link #copy} then gets its rows. */
    void next() {
        if (position == 0) {
            random.shuffle(order);
        }
        start = position;
        size = Math.min(batchSize, order.length - position);
        if (shift > 0) {
            for (int n = 0; n < size; n++) {
                down[n] = offset();
                right[n] = offset();
            }
        }
        position += size;
        if (position == order.length) {
            position = 0;
        }
    }

    /** Copies the rows {@code from} to {@code to} of the present batch to where {@link #inputs} and {@link #targets} are. */
    void copy(int from, int to) {
        for (int n = from; n < to; n++) {
            copyRow(order[start + n], n);
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

    private void copyRow(int row, int n) {
        int features = rows.features();
        if (shift == 0) {
            System.arraycopy(rows.inputs(), row * features, inputs, n * features, features);
        } else {
            copyMoved(row * features, n * features, down[n], right[n]);
        }
        System.arraycopy(rows.targets(), row * rows.outputs(), targets, n * rows.outputs(), rows.outputs());
    }

    private int offset() {
        return random.nextInt(-shift, shift + 1);
    }

    private void copyMoved(int from, int to, int movedDown, int movedRight) {
        Arrays.fill(inputs, to, to + side * side, 0);
        int width = side - Math.abs(movedRight);
        for (int y = Math.max(0, movedDown); width > 0 && y < Math.min(side, side + movedDown); y++) {
            int source = from + (y - movedDown) * side + Math.max(0, -movedRight);
            System.arraycopy(rows.inputs(), source, inputs, to + y * side + Math.max(0, movedRight), width);
        }
    }
}
