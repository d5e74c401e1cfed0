package dev.appraise.microbench;

import dev.appraise.api.network.Network;
import dev.appraise.api.pruning.Appraisal;
import dev.appraise.api.pruning.Evidence;
import dev.appraise.appraisers.ablation.ErrorAblation;
import dev.appraise.appraisers.ablation.Precision;
import dev.appraise.core.compute.Compute;
import dev.appraise.core.compute.EjmlGemm;
import dev.appraise.core.random.SeededRandom;
import dev.appraise.core.session.RowEvidence;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Error ablation of a whole network, beside one forward pass a connection on EJML. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 2, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class AblationBenchmark {
    private final Problem column = Problem.column();
    private final Problem mnist = Problem.mnist(1000);
    private final Compute ejml = new Compute(new EjmlGemm());

    /** 5-5-5-5-3, 90 rows. */
    @Benchmark
    public Appraisal column() {
        return appraise(column);
    }

    /** The same by one forward pass a connection. */
    @Benchmark
    public double[] columnNaive() {
        Network network = column.network().copy();
        double[] errors = new double[network.size()];
        for (int l = 0; l < network.depth(); l++) {
            float[] weights = network.layer(l).connections().values();
            for (int c = 0; c < weights.length; c++) {
                float kept = weights[c];
                weights[c] = 0;
                errors[network.offset(l) + c] = ejml.error(network, column.batch(), column.loss());
                weights[c] = kept;
            }
        }
        return errors;
    }

    /** 784-300-100-10, 1,000 rows: all 266,200 connections. */
    @Benchmark
    public Appraisal mnist() {
        return appraise(mnist);
    }

    /** One of the 266,200 forward passes that the naive way would need. */
    @Benchmark
    public double mnistOneForwardPass() {
        return ejml.error(mnist.network(), mnist.batch(), mnist.loss());
    }

    private static Appraisal appraise(Problem problem) {
        Evidence evidence = new RowEvidence(problem.batch(), problem.loss(), 1, new SeededRandom(1));
        return new ErrorAblation(Precision.AUTO).appraise(problem.network(), evidence);
    }
}
