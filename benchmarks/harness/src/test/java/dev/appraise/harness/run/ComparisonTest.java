package dev.appraise.harness.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appraise.harness.experiment.Plan;
import dev.appraise.harness.experiment.Trial;
import dev.appraise.harness.machine.Build;
import dev.appraise.harness.result.Failure;
import dev.appraise.harness.result.ResultStore;
import dev.appraise.harness.result.Results;
import dev.appraise.harness.result.TrialResult;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonTest {
    private static final Trial FIRST = Results.trial("dense", 0);
    private static final Trial SECOND = Results.trial("snip", 0);
    private static final Plan PLAN = new Plan(List.of(FIRST, SECOND));

    private static final Predicate<TrialResult> ANY = result -> true;

    @TempDir
    private Path folder;

    private ResultStore store;
    private final StringWriter said = new StringWriter();

    @BeforeEach
    void open() throws Exception {
        store = ResultStore.open(folder);
    }

    @AfterEach
    void close() throws Exception {
        store.close();
    }

    @Test
    void finishedTrialsAreSkippedOnARerun() throws Exception {
        run(new Build("1", "", ""));
        Comparison again = new Comparison(PLAN, store, new Build("1", "", ""), ANY);

        assertThat(again.left()).isEmpty();
        assertThat(again.results()).extracting(TrialResult::trial).containsExactly(FIRST, SECOND);
    }

    @Test
    void resultsOfAnotherVersionDoNotCount() throws Exception {
        run(new Build("1", "", ""));

        assertThat(new Comparison(PLAN, store, new Build("2", "", ""), ANY).left())
                .containsExactly(FIRST, SECOND);
    }

    @Test
    void oneFailingTrialDoesNotStopTheOthers() throws Exception {
        Comparison comparison = new Comparison(PLAN, store, new Build("1", "", ""), ANY);

        comparison.run(
                new ThreadExecutor(1),
                trial -> {
                    if (trial.equals(FIRST)) {
                        throw new IllegalStateException("no memory left");
                    }
                    return Results.result(trial, 70, 60);
                },
                progress());

        assertThat(comparison.results()).extracting(TrialResult::trial).containsExactly(SECOND);
        assertThat(comparison.failures())
                .extracting(Failure::cause)
                .containsExactly("java.lang.IllegalStateException: no memory left");
        assertThat(comparison.left()).containsExactly(FIRST);
        assertThat(said.toString().lines())
                .containsExactly(
                        "[1/2] column {noise=30} seed 0 dense to 50.0 % failed: java.lang.IllegalStateException: no memory"
                                + " left",
                        "[2/2] column {noise=30} seed 0 snip 50.0 % -> fit 70.0 % in 1.5 s");
    }

    private void run(Build build) throws InterruptedException {
        new Comparison(PLAN, store, build, ANY)
                .run(new ThreadExecutor(2), trial -> Results.result(trial, 70, 60), progress());
    }

    private Progress progress() {
        return new LineProgress(new PrintWriter(said), 2, 0, false);
    }
}
