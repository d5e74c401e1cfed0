package dev.appraise.harness.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.appraise.harness.experiment.Plan;
import dev.appraise.harness.experiment.Trial;
import dev.appraise.harness.machine.Build;
import dev.appraise.harness.result.CannotKeepException;
import dev.appraise.harness.result.Failure;
import dev.appraise.harness.result.ResultStore;
import dev.appraise.harness.result.Results;
import dev.appraise.harness.result.TrialResult;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
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
    void oneFailingTrialDoesNotStopTheOthersAndIsRememberedWithItsCause() throws Exception {
        Comparison comparison = comparison(new Build("1", "abc", ""));
        comparison.run(comparison.left(), executor(ComparisonTest::failFirst), "threads", progress());

        assertThat(comparison.results()).extracting(TrialResult::trial).containsExactly(SECOND);
        assertThat(comparison.failures())
                .extracting(Failure::cause)
                .containsExactly("java.lang.IllegalStateException: no memory left");
        assertThat(said.toString().lines())
                .containsExactly(
                        "[1/2] column {noise=30} seed 0 dense to 50.0 % failed: java.lang.IllegalStateException: no memory"
                                + " left",
                        "[2/2] column {noise=30} seed 0 snip 50.0 % -> fit 70.0 % in 1.5 s");
    }

    @Test
    void aFailedTrialIsRunAgainOnlyIfThatIsAskedFor() throws Exception {
        Comparison first = comparison(new Build("1", "abc", ""));
        first.run(first.left(), executor(ComparisonTest::failFirst), "threads", progress());
        Comparison again = comparison(new Build("1", "abc", ""));

        assertThat(again.left()).isEmpty();
        assertThat(again.leftOrFailed()).containsExactly(FIRST);
        again.run(again.leftOrFailed(), executor(ComparisonTest::succeed), "threads", progress());
        assertThat(again.failures()).isEmpty();
        assertThat(again.results()).extracting(TrialResult::trial).containsExactly(FIRST, SECOND);
    }

    @Test
    void aResultThatCannotBeKeptEndsTheRun() throws Exception {
        Comparison comparison = comparison(new Build("1", "abc", ""));
        Function<Trial, TrialResult> full = trial -> {
            throw new CannotKeepException("a network cannot be kept", new IOException("No space left on device"));
        };

        assertThatThrownBy(() -> comparison.run(comparison.left(), executor(full), "threads", progress()))
                .isInstanceOf(CannotKeepException.class)
                .hasMessage("a network cannot be kept: No space left on device");
        assertThat(comparison.failures()).isEmpty();
        assertThat(comparison.left()).containsExactly(FIRST, SECOND);
    }

    @Test
    void aTrialPastItsLimitHasFailedAndTheNextIsRun() throws Exception {
        Comparison comparison = comparison(new Build("1", "abc", ""));
        Function<Trial, TrialResult> slow = trial -> trial.equals(FIRST) ? sleep() : succeed(trial);
        comparison.run(
                comparison.left(),
                new ThreadExecutor(1, Optional.of(Duration.ofMillis(300)), slow),
                "threads",
                progress());

        assertThat(comparison.failures())
                .extracting(Failure::cause)
                .containsExactly("it took longer than the limit of 0.3s");
        assertThat(comparison.results()).extracting(TrialResult::trial).containsExactly(SECOND);
    }

    @Test
    void anInterruptedRunStopsItsTrialsAndKeepsWhatIsDone() throws Exception {
        Comparison comparison = comparison(new Build("1", "abc", ""));
        Thread caller = Thread.currentThread();
        Function<Trial, TrialResult> second = trial -> {
            if (trial.equals(FIRST)) {
                return succeed(trial);
            }
            caller.interrupt();
            return sleep();
        };

        assertThatThrownBy(() -> comparison.run(comparison.left(), executor(second), "threads", progress()))
                .isInstanceOf(InterruptedException.class);
        assertThat(comparison.results()).extracting(TrialResult::trial).containsExactly(FIRST);
        assertThat(comparison.left()).containsExactly(SECOND);
    }

    private static TrialResult sleep() {
        try {
            Thread.sleep(60_000);
        } catch (InterruptedException e) {
            throw new CancellationException("told to stop");
        }
        throw new IllegalStateException("nobody said stop");
    }

    private static TrialResult failFirst(Trial trial) {
        if (trial.equals(FIRST)) {
            throw new IllegalStateException("no memory left");
        }
        return succeed(trial);
    }

    private static TrialResult succeed(Trial trial) {
        return Results.result(trial, 70, 60);
    }

    private Comparison comparison(Build build) {
        return new Comparison(PLAN, store, build, ANY);
    }

    private static Executor executor(Function<Trial, TrialResult> runner) {
        return new ThreadExecutor(1, Optional.empty(), runner);
    }

    private void run(Build build) throws InterruptedException {
        Comparison comparison = comparison(build);
        comparison.run(comparison.left(), executor(ComparisonTest::succeed), "threads", progress());
    }

    private Progress progress() {
        return new LineProgress(new PrintWriter(said), 2, 0, false);
    }
}
