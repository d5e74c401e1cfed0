package dev.appraise.harness.run;

import dev.appraise.api.data.Batch;
import dev.appraise.core.session.JournalEntry;
import dev.appraise.core.session.Spent;
import dev.appraise.harness.result.CurvePoint;
import dev.appraise.harness.result.SizeReport;
import java.util.List;
import java.util.function.Function;

/**
 * What a contender has learnt.
 *
 * @param outputs from scaled rows to scaled predictions, {@code [size][outputs]}
 * @param size how much of it is left
 * @param spent of the budget
 * @param curve the errors as it learnt
 * @param journal what it noted
 */
record Learnt(
        Function<Batch, float[]> outputs,
        SizeReport size,
        Spent spent,
        List<CurvePoint> curve,
        List<JournalEntry> journal) {}
