package dev.appraise.datasets;

import dev.appraise.api.data.Batch;
import dev.appraise.api.data.Dataset;
import dev.appraise.api.data.Scaling;
import dev.appraise.api.data.Source;
import dev.appraise.api.data.Split;
import dev.appraise.api.data.Task;
import java.util.List;
import java.util.Optional;

/**
 * Rows of measured quantities, scaled to [-1, 1] for training.
 *
 * @param source where they came from
 * @param task what is to be learnt
 * @param outputNames one name an output
 * @param rows every sample, in raw units
 * @param order how rows are dealt to the three parts
 * @param shares how many go to validation and test
 * @param clean the same rows without noise, if they are known
 */
public record TableDataset(
        Source source,
        Task task,
        List<String> outputNames,
        Batch rows,
        SplitOrder order,
        Shares shares,
        Optional<Dataset> clean)
        implements Dataset {

    /** Copies the names. */
    public TableDataset {
        outputNames = List.copyOf(outputNames);
    }

    @Override
    public int features() {
        return rows.features();
    }

    @Override
    public Scaling.Kind scaling() {
        return Scaling.Kind.MIN_MAX;
    }

    @Override
    public Split split(long seed) {
        return order.split(rows, shares.validation(), shares.test(), seed);
    }
}
