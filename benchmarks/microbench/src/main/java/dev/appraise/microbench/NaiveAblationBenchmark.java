package dev.appraise.microbench;

import dev.appraise.api.network.Network;
import dev.appraise.core.compute.Compute;
import dev.appraise.core.compute.EjmlGemm;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Error ablation by one forward pass a connection, on EJML. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class NaiveAblationBenchmark {
    private final Compute ejml = new Compute(new EjmlGemm());
    private Problem column;
    private Problem mnist;

    /** Trains. */
    @Setup
    public void prepare() throws IOException {
        column = Problem.named("column");
        mnist = Problem.named("mnist");
    }

    /** 5-5-5-5-3, 90 rows: all connections. */
    @Benchmark
    public double[] column() {
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

    /** One of the 266,200 forward passes that 784-300-100-10 on 1,000 rows would need. */
    @Benchmark
    public double mnistOneForwardPass() {
        return ejml.error(mnist.network(), mnist.batch(), mnist.loss());
    }
}
