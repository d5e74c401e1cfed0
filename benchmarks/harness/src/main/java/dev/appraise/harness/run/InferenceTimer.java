package dev.appraise.harness.run;

import dev.appraise.api.network.Connections;
import dev.appraise.api.network.Layer;
import dev.appraise.api.network.Network;
import dev.appraise.core.inference.Engine;
import dev.appraise.core.inference.Engines;
import dev.appraise.harness.experiment.Trial;
import dev.appraise.harness.result.Timing;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;

/**
 * Measures single-sample inference: rounds of many samples each, with and without the pruned weights in alternation. Both
 * networks get the engine that suits them best, so that only pruning makes the difference.
 */
final class InferenceTimer {
    private static final long WARM_UP_NANOS = 150_000_000;
    private static final int ROUNDS = 201;
    private static final int FEWEST_SAMPLES = 64;

    /** Short, so that other work on the machine interrupts few rounds, and the median tells of the others. */
    private static final long NANOS_A_ROUND = 1_000_000;

    private final float[] inputs;
    private final int features;

    /** Keeps the compiler from leaving the work out. */
    @SuppressWarnings("UnusedVariable")
    private float sink;

    /**
     * @param inputs samples, {@code [size][features]}, at least one
     * @param features of a sample
     */
    InferenceTimer(float[] inputs, int features) {
        this.inputs = inputs;
        this.features = features;
    }

    Timing time(Trial trial, Network network) {
        Engine dense = Engines.fastest(unpruned(network));
        Engine pruned = Engines.fastest(network);
        float[] outputs = new float[network.outputs()];
        warmUp(dense, outputs);
        warmUp(pruned, outputs);
        int samples = samplesForARound(dense, outputs);
        double[] denseNanos = new double[ROUNDS];
        double[] nanos = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            denseNanos[round] = nanosPerSample(dense, samples, outputs);
            nanos[round] = nanosPerSample(pruned, samples, outputs);
        }
        double[] speedups = IntStream.range(0, ROUNDS)
                .mapToDouble(round -> denseNanos[round] / nanos[round])
                .toArray();
        return new Timing(
                trial,
                pruned.name(),
                dense.name(),
                median(nanos),
                median(denseNanos),
                median(speedups),
                StatUtils.percentile(speedups, 25),
                StatUtils.percentile(speedups, 75));
    }

    /** The same function, by a network that has every weight. */
    private static Network unpruned(Network network) {
        Network whole = network.copy();
        for (Layer layer : whole.layers()) {
            Connections connections = layer.connections();
            for (int c = 0; c < connections.size(); c++) {
                if (!connections.mask().isLive(c)) {
                    connections.regrow(c, 0);
                }
            }
        }
        return whole;
    }

    private void warmUp(Engine engine, float[] outputs) {
        long begin = System.nanoTime();
        while (System.nanoTime() - begin < WARM_UP_NANOS) {
            nanosPerSample(engine, FEWEST_SAMPLES, outputs);
        }
    }

    /** Doubles until a round is long enough for the clock. */
    private int samplesForARound(Engine engine, float[] outputs) {
        int samples = FEWEST_SAMPLES;
        while (nanosPerSample(engine, samples, outputs) * samples < NANOS_A_ROUND) {
            samples *= 2;
        }
        return samples;
    }

    private double nanosPerSample(Engine engine, int samples, float[] outputs) {
        int rows = inputs.length / features;
        long begin = System.nanoTime();
        for (int n = 0; n < samples; n++) {
            engine.run(inputs, n % rows * features, outputs);
            sink += outputs[0];
        }
        return (System.nanoTime() - begin) / (double) samples;
    }

    private static double median(double[] values) {
        return StatUtils.percentile(values, 50);
    }
}
