package dev.appraise.harness.run;

import dev.appraise.api.data.Batch;
import dev.appraise.api.network.Network;
import dev.appraise.core.session.JournalEntry;
import dev.appraise.core.session.Spent;
import dev.appraise.harness.result.CurvePoint;
import dev.appraise.harness.result.SizeReport;
import dev.appraise.harness.result.TraceEpoch;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a contender has learnt.
 *
 * @param outputs from scaled rows to scaled predictions, {@code [size][outputs]}
 * @param network that it is, if it is one
 * @param size how much of it is left
 * @param spent of the budget
 * @param curve the errors as it learnt
 * @param journal what it noted
 * @param epochs how training went, if the trial is traced
 * @param secondsElsewhere that it had learnt for when it was gone on with from a checkpoint, or another trial for it
 */
record Learnt(
        Function<Batch, float[]> outputs,
        Optional<Network> network,
        SizeReport size,
        Spent spent,
        List<CurvePoint> curve,
        List<JournalEntry> journal,
        List<TraceEpoch> epochs,
        double secondsElsewhere) {}
