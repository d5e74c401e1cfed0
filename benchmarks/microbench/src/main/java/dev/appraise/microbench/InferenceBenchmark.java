package dev.appraise.microbench;

import dev.appraise.api.network.Network;
import dev.appraise.core.inference.BatchEngine;
import dev.appraise.core.inference.Engine;
import dev.appraise.core.inference.Engines;
import dev.appraise.core.random.SeededRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Randomly pruned networks at work, on one thread, by each engine: nanoseconds a sample, or for all 1,024. Read the median,
 * p0.50, which other work on the machine disturbs little.
 */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class InferenceBenchmark {
    private static final int SAMPLES_IN_A_ROW = 30;

    /** 5-5-5-5-3, one sample at a time. */
    @Benchmark
    @OperationsPerInvocation(SAMPLES_IN_A_ROW)
    public float[] tiny(Tiny tiny) {
        return tiny.sampler.next();
    }

    /** One sample at a time, with 82 % zeros, as MNIST has. */
    @Benchmark
    @OperationsPerInvocation(SAMPLES_IN_A_ROW)
    public float[] one(One one) {
        return one.sampler.next();
    }

    /** 1,024 such samples. */
    @Benchmark
    public float[] many(Many many) {
        many.batchEngine.run(many.inputs, Many.SAMPLES, many.outputs);
        return many.outputs;
    }

    private static void prune(Network network, int percent) {
        SeededRandom random = new SeededRandom(7);
        for (int c = 0; c < network.size(); c++) {
            if (random.nextInt(100) < percent) {
                network.prune(c);
            }
        }
    }

    private static Engine engine(String name, Network network) {
        return switch (name) {
            case "dense" -> Engines.dense(network);
            case "sparse" -> Engines.sparse(network);
            case "generated" -> Engines.generated(network);
            default -> Engines.fastest(network);
        };
    }

    /** A tiny network and an engine for it. */
    @State(Scope.Benchmark)
    public static class Tiny {
        /** Connections pruned, %. */
        @Param({"0", "50"})
        public int pruned;

        /** Which engine. */
        @Param({"dense", "sparse", "generated"})
        public String engine;

        private Sampler sampler;

        /** Makes them. */
        @Setup
        public void make() {
            Problem problem = Problem.column();
            prune(problem.network(), pruned);
            sampler = new Sampler(engine(engine, problem.network()), problem);
        }
    }

    /** A network for digits and an engine for it. */
    @State(Scope.Benchmark)
    public static class One {
        /** The network's. */
        @Param("784-300-100-10")
        public String shape;

        /** Connections pruned, %. */
        @Param({"0", "50", "80", "90", "95", "98"})
        public int pruned;

        /** Which engine. */
        @Param({"dense", "sparse", "fastest"})
        public String engine;

        private Sampler sampler;

        /** Makes them. */
        @Setup
        public void make() {
            Problem problem = Problem.digits(shape, 960);
            prune(problem.network(), pruned);
            sampler = new Sampler(engine(engine, problem.network()), problem);
        }
    }

    /** The same for many samples. */
    @State(Scope.Benchmark)
    public static class Many {
        private static final int SAMPLES = 1024;

        /** The network's. */
        @Param("784-300-100-10")
        public String shape;

        /** Connections pruned, %. */
        @Param({"0", "50", "80", "90", "95", "98"})
        public int pruned;

        /** Which engine. */
        @Param({"dense", "sparse", "fastest"})
        public String engine;

        private BatchEngine batchEngine;
        private float[] inputs;
        private float[] outputs;

        /** Makes them. */
        @Setup
        public void make() {
            Problem problem = Problem.digits(shape, SAMPLES);
            prune(problem.network(), pruned);
            batchEngine = switch (engine) {
                case "dense" -> Engines.denseBatch(problem.network());
                case "sparse" -> Engines.sparseBatch(problem.network());
                default -> Engines.fastestBatch(problem.network());
            };
            inputs = problem.batch().inputs();
            outputs = new float[SAMPLES * problem.network().outputs()];
        }
    }

    /** Hands some samples, one after the other, to an engine. */
    private static final class Sampler {
        private final Engine engine;
        private final float[] inputs;
        private final int features;
        private final float[] outputs;
        private int offset;

        Sampler(Engine engine, Problem problem) {
            this.engine = engine;
            inputs = problem.batch().inputs();
            features = problem.network().inputs();
            outputs = new float[problem.network().outputs()];
        }

        float[] next() {
            for (int n = 0; n < SAMPLES_IN_A_ROW; n++) {
                engine.run(inputs, offset, outputs);
                offset = offset + features == inputs.length ? 0 : offset + features;
            }
            return outputs;
        }
    }
}
