package dev.appraise.microbench.cli;

import dev.appraise.microbench.bench.AppraisalBench;
import dev.appraise.microbench.bench.Bench;
import dev.appraise.microbench.bench.InferenceBench;
import dev.appraise.microbench.bench.LmBench;
import dev.appraise.microbench.bench.TrainingBench;

/** What can be measured. */
enum Subject {
    APPRAISAL("the worth of every connection", new AppraisalBench()),
    TRAINING("an epoch of training", new TrainingBench()),
    INFERENCE("trained and pruned networks at work", new InferenceBench()),
    LM("Levenberg-Marquardt", new LmBench());

    private final String title;
    private final Bench bench;

    Subject(String title, Bench bench) {
        this.title = title;
        this.bench = bench;
    }

    String title() {
        return title;
    }

    Bench bench() {
        return bench;
    }
}
