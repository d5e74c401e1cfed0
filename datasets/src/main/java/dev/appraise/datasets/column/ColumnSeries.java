package dev.appraise.datasets.column;

import dev.appraise.api.data.Batch;
import dev.appraise.api.data.Source;
import java.util.List;

/**
 * The samples of a column at each level of noise.
 *
 * @param source where they came from
 * @param levels 90 samples of 5 inputs and 3 outputs without noise, then with 10, 20 and 30 %
 */
record ColumnSeries(Source source, List<Batch> levels) {
    static final int ROWS = 90;
    static final int INPUTS = 5;
    static final int OUTPUTS = 3;
    static final int LEVELS = 4;

    ColumnSeries {
        levels = List.copyOf(levels);
    }

    /** The samples with so much noise, in percent. */
    Batch at(int noise) {
        return levels.get(noise / 10);
    }
}
