package dev.appraise.microbench.cli;

import dev.appraise.microbench.bench.AppraisalBench;
import dev.appraise.microbench.bench.Bench;

/** What can be measured. */
enum Subject {
    APPRAISAL("the worth of every connection", new AppraisalBench());

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
