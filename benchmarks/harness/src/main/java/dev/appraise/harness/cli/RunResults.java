package dev.appraise.harness.cli;

import dev.appraise.harness.result.Check;
import dev.appraise.harness.result.Failure;
import dev.appraise.harness.result.Ranks;
import dev.appraise.harness.result.SummaryRow;
import dev.appraise.harness.result.Table;
import java.util.List;

/**
 * What {@code compare --json} prints of a run.
 *
 * @param folder where its results are
 * @param summary the figures, as in {@code summary.json}
 * @param tables as they are shown to people
 * @param ranks over several studies, as in {@code ranks.json}; none unless they were asked for
 * @param limits held or not
 * @param failures trials that gave no result
 */
record RunResults(
        String folder,
        List<SummaryRow> summary,
        List<Table> tables,
        List<Ranks> ranks,
        List<Check> limits,
        List<Failure> failures) {}
