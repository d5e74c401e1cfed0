package dev.appraise.harness.run;

import dev.appraise.api.data.Batch;
import dev.appraise.api.network.Loss;
import dev.appraise.api.network.Network;
import dev.appraise.core.compute.Compute;
import dev.appraise.core.train.EpochReport;
import dev.appraise.harness.result.TraceEpoch;
import java.util.ArrayList;
import java.util.List;

/**
 * Follows the training of a network for its pictures. It reads test rows at each epoch, so it stands outside the session: what
 * it learns goes to the trace alone, and neither the method nor the trainer can reach it.
 */
final class TrainingWatch {
    private static final int MOST_TEST_ROWS = 500;

    private final Network network;
    private final Compute compute;
    private final Loss loss;
    private final Batch test;
    private final List<TraceEpoch> epochs = new ArrayList<>();

    /**
     * @param network that is trained
     * @param split whose test rows are read
     */
    TrainingWatch(Network network, Compute compute, Loss loss, ScaledSplit split) {
        this.network = network;
        this.compute = compute;
        this.loss = loss;
        test = split.scaled(EvenRows.of(split.raw().test().rows(), MOST_TEST_ROWS));
    }

    /** Measures the error on the test rows, and gives it. */
    double measure(EpochReport report) {
        double testError = compute.error(network, test, loss);
        take(report, testError);
        return testError;
    }

    /** Takes an error that was measured when the epoch ended. */
    void take(EpochReport report, double testError) {
        epochs.add(new TraceEpoch(
                report.epoch(),
                report.trainingError(),
                report.validationError(),
                testError,
                report.gradientNorm(),
                report.mu(),
                report.validationFailures(),
                report.learningRate(),
                network.live()));
    }

    List<TraceEpoch> epochs() {
        return epochs;
    }

    /** How many test rows are read at each epoch. */
    static int testRows(ScaledSplit split) {
        return Math.min(MOST_TEST_ROWS, split.raw().test().rows().size());
    }
}
