package dev.appraise.spark.ablation;

import dev.appraise.api.data.Batch;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Some samples of a data set that is dealt to many machines.
 *
 * @param index of the block among all of the data set, from 0; sums are added by it, so that it decides their last bits
 * @param inputs {@code [size][features]}, row-major
 * @param targets {@code [size][outputs]}, row-major; for classes, one-hot
 * @param size how many samples, at least 1
 */
public record Block(long index, float[] inputs, float[] targets, int size) implements Serializable {
    /** Samples of a block, where this class makes blocks. */
    public static final int ROWS = 1024;

    /** Checks the counts. */
    public Block {
        if (index < 0 || size < 1 || inputs.length % size != 0 || targets.length % size != 0) {
            throw new IllegalArgumentException("block " + index + " of " + size + " samples has " + inputs.length
                    + " inputs and " + targets.length + " targets");
        }
    }

    /** Deals samples to blocks of {@value #ROWS}; the last has what is left. */
    public static List<Block> of(Batch batch) {
        List<Block> blocks = new ArrayList<>();
        for (int from = 0; from < batch.size(); from += ROWS) {
            Batch part = batch.range(from, Math.min(batch.size(), from + ROWS));
            blocks.add(new Block(blocks.size(), part.inputs(), part.targets(), part.size()));
        }
        return blocks;
    }

    Batch batch() {
        return new Batch(inputs, targets, size, inputs.length / size, targets.length / size);
    }
}
