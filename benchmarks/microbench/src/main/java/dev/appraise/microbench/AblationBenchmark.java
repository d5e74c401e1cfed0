package dev.appraise.microbench;

import dev.appraise.api.pruning.Appraisal;
import dev.appraise.api.pruning.Appraiser;
import dev.appraise.api.pruning.Evidence;
import dev.appraise.appraisers.ablation.ErrorAblation;
import dev.appraise.appraisers.ablation.Precision;
import dev.appraise.core.random.SeededRandom;
import dev.appraise.core.session.RowEvidence;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Error ablation of a whole trained network; {@link NaiveAblationBenchmark} has what it is to be held against. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 2, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class AblationBenchmark {
    /** Of {@link Problem}. */
    @Param({"column", "mnist"})
    String problem;

    /** The inner loops. */
    @Param({"vector", "plain"})
    String kernels;

    /** For the appraisal. */
    @Param({"1", "2"})
    int threads;

    private Problem appraised;
    private Appraiser appraiser;

    /** Trains. */
    @Setup
    public void prepare() throws IOException {
        System.setProperty(ErrorAblation.KERNELS, kernels);
        appraised = Problem.named(problem);
        appraiser = new ErrorAblation(Precision.AUTO);
    }

    /** All connections. */
    @Benchmark
    public Appraisal appraise() {
        Evidence evidence = new RowEvidence(appraised.batch(), appraised.loss(), threads, new SeededRandom(1));
        return appraiser.appraise(appraised.network(), evidence);
    }
}
