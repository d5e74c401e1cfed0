package dev.appraise.harness.result;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Optional;

/**
 * A method at a target, over its seeds.
 *
 * @param dataset the dataset's id
 * @param source the kind of its source, e.g. {@code daisy} or {@code simulated}; empty if no trial gave a result
 * @param noise the dataset's noise setting; 0 if it has none
 * @param network the widths
 * @param method the name of the row
 * @param target the share to prune
 * @param compressionRate the share that was pruned, mean over the seeds
 * @param metric {@code fit} or {@code accuracy}, in per cent
 * @param mean of the metric
 * @param sd sample standard deviation; 0 for one seed
 * @param n seeds; 0 if no trial gave a result, and all figures are then NaN
 * @param failed trials without a result, which are in no mean
 * @param low lower end of the 95 % interval of the mean; the mean itself for one seed
 * @param high upper end
 * @param meanTest mean on the test samples alone
 * @param sdTest its standard deviation
 * @param meanClean mean against the series without the added noise, if that is known
 * @param against its difference from the reference row, if it is tested; written as columns of its own
 * @param theoreticalSpeedup mean of multiply-adds before / after
 * @param epochs mean
 * @param seconds mean wall time
 */
public record SummaryRow(
        String dataset,
        String source,
        Object noise,
        String network,
        String method,
        double target,
        double compressionRate,
        String metric,
        double mean,
        double sd,
        int n,
        int failed,
        double low,
        double high,
        double meanTest,
        double sdTest,
        Optional<Double> meanClean,
        @JsonUnwrapped Optional<Against> against,
        double theoreticalSpeedup,
        double epochs,
        double seconds) {}
