package dev.appraise.microbench;

import dev.appraise.api.data.Batch;
import dev.appraise.api.data.TrainingData;
import dev.appraise.api.data.ValidationData;
import dev.appraise.api.network.Activation;
import dev.appraise.api.network.Loss;
import dev.appraise.api.network.Network;
import dev.appraise.api.network.Shape;
import dev.appraise.core.compute.Compute;
import dev.appraise.core.compute.Gemm;
import dev.appraise.core.init.Initialization;
import dev.appraise.core.random.SeededRandom;
import dev.appraise.core.train.Route;
import dev.appraise.core.train.Trainer;
import dev.appraise.core.train.Trainers;
import dev.appraise.core.train.TrainingSettings;
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

/** Ten batches of 128 through Adam and a 784-300-100-10 network, on made-up inputs. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 2, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class TrainingBenchmark {
    private static final int ROWS = 1280;
    private static final Loss LOSS = Loss.SOFTMAX_CROSS_ENTROPY;

    /** Share of the inputs that are not 0, in percent; MNIST has 19. */
    @Param({"19", "100"})
    int density;

    /** Of the trainer. */
    @Param({"1", "2"})
    int threads;

    /** Share of the connections that are pruned, in percent. */
    @Param({"0", "90"})
    int pruned;

    private Trainer trainer;

    /** Makes rows and a network. */
    @Setup
    public void prepare() {
        SeededRandom random = new SeededRandom(1);
        Network network = Network.dense(Shape.parse("784-300-100-10"), Activation.RELU, Activation.LINEAR);
        Initialization.suiting(Activation.RELU).initialize(network, random);
        for (int c = 0; c < network.size(); c++) {
            if (random.nextInt(100) < pruned) {
                network.prune(c);
            }
        }
        Batch rows = rows(network, random);
        trainer = Trainers.of(
                TrainingSettings.defaults(),
                network,
                LOSS,
                new TrainingData(rows),
                new ValidationData(rows.range(0, 0)),
                new Compute(Gemm.fastest()),
                threads,
                random,
                report -> {},
                () -> {},
                Route.alone());
    }

    private Batch rows(Network network, SeededRandom random) {
        float[] inputs = new float[ROWS * network.inputs()];
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = random.nextInt(100) < density ? random.nextFloat() + 0.01f : 0;
        }
        float[] targets = new float[ROWS * network.outputs()];
        for (int n = 0; n < ROWS; n++) {
            targets[n * network.outputs() + n % network.outputs()] = 1;
        }
        return new Batch(inputs, targets, ROWS, network.inputs(), network.outputs());
    }

    /** Ten steps. */
    @Benchmark
    public double train() {
        return trainer.train(1);
    }
}
