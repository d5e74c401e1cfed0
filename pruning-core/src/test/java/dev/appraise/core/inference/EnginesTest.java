package dev.appraise.core.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import dev.appraise.api.InvalidInputException;
import dev.appraise.api.data.Batch;
import dev.appraise.api.network.Activation;
import dev.appraise.api.network.Network;
import dev.appraise.api.network.Shape;
import dev.appraise.core.compute.Compute;
import dev.appraise.core.compute.EjmlGemm;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EnginesTest {
    private static final int SAMPLES = 70;
    private static final Map<String, LayerRule> RULES = Map.of(
            "dense", (layer, kernel) -> false,
            "sparse", (layer, kernel) -> true,
            "mixed", (layer, kernel) -> layer.outputs() % 2 == 0);
    private static final List<String> SHAPES = List.of("1-1", "1-1-1", "3-2", "5-5-5-5-3", "7-70-33-4", "40-20-130-3");
    private static final List<Double> SPARSITIES = List.of(0.0, 0.5, 0.9, 0.99);

    static Stream<Arguments> networks() {
        Stream<Arguments> small = SHAPES.stream()
                .flatMap(shape -> SPARSITIES.stream()
                        .flatMap(sparsity -> Arrays.stream(Activation.values())
                                .map(activation -> Arguments.of(shape, activation, sparsity, tolerance(shape)))));
        Stream<Arguments> large = Stream.of(0.0, 0.9, 0.98)
                .map(sparsity -> Arguments.of("784-300-100-10", Activation.RELU, sparsity, 1e-5));
        return Stream.concat(small, large);
    }

    @ParameterizedTest
    @MethodSource("networks")
    void enginesGiveTheMaskedNetworksOutputs(String shape, Activation hidden, double sparsity, double tolerance) {
        Network network = Pruned.network(shape, hidden, Activation.LINEAR, sparsity, 1);
        Batch samples = Pruned.samples(network, SAMPLES);
        float[] expected = new Compute(new EjmlGemm()).outputs(network, samples);

        engines(network).forEach((name, engine) -> assertClose(name, engine.apply(samples), expected, tolerance));
    }

    @ParameterizedTest
    @MethodSource("networks")
    void outputsMayHaveAnyActivation(String shape, Activation output, double sparsity, double tolerance) {
        Network network = Pruned.network(shape, Activation.TANH, output, sparsity, 2);
        Batch samples = Pruned.samples(network, 3);
        float[] expected = new Compute(new EjmlGemm()).outputs(network, samples);

        engines(network).forEach((name, engine) -> assertClose(name, engine.apply(samples), expected, tolerance));
    }

    /** Up to two rounds of eight of the longest vectors that are usual, whatever is left behind them. */
    @Test
    void aLayerMayBeAsWideAsItLikes() {
        for (int width = 1; width <= 260; width++) {
            Network network = Pruned.network("4-" + width, Activation.LINEAR, Activation.LINEAR, 0, 6);
            Batch samples = Pruned.samples(network, 2);
            float[] expected = new Compute(new EjmlGemm()).outputs(network, samples);
            float[] outputs = new float[width];

            Engines.dense(network).run(samples.inputs(), 4, outputs);

            assertClose("width " + width, outputs, Arrays.copyOfRange(expected, width, 2 * width), 1e-6);
        }
    }

    @Test
    void anEngineKeepsToTheNetworkThatItWasGiven() {
        Network network = Pruned.network("5-5-5-5-3", Activation.TANH, Activation.LINEAR, 0.5, 3);
        Batch samples = Pruned.samples(network, 3);
        float[] expected = new Compute(new EjmlGemm()).outputs(network, samples);
        Map<String, Function<Batch, float[]>> engines = engines(network);

        for (int l = 0; l < network.depth(); l++) {
            Arrays.fill(network.layer(l).connections().values(), 0);
            Arrays.fill(network.layer(l).bias(), 0);
        }

        engines.forEach((name, engine) -> assertClose(name, engine.apply(samples), expected, 1e-6));
    }

    @Test
    void whatMayBeWrittenBehindTheOutputsIsNothing() {
        Network network = Pruned.network("5-5-5-5-3", Activation.TANH, Activation.LINEAR, 0.5, 4);
        float[] outputs = {9, 9, 9, 9};

        Engines.dense(network).run(new float[5], 0, outputs);

        assertThat(outputs[3]).isEqualTo(9);
    }

    @Test
    void runningTakesNoMemory() {
        Network network = Pruned.network("5-5-5-5-3", Activation.TANH, Activation.LINEAR, 0.5, 4);
        CompactNetwork compact = CompactNetwork.of(network);
        float[] inputs = new float[5 * SAMPLES];
        float[] outputs = new float[3 * SAMPLES];
        RULES.forEach((rule, isSparse) -> {
            Engine engine = LayeredEngine.of(compact, new PlainKernel(), isSparse);
            assertThat(allocated(() -> engine.run(inputs, 0, outputs))).as(rule).isZero();
        });
        Engine generated = Engines.generated(network);
        assertThat(allocated(() -> generated.run(inputs, 0, outputs))).isZero();
        BatchEngine tiles = TiledEngine.of(compact, new PlainKernel(), (layer, kernel) -> true);
        assertThat(allocated(() -> tiles.run(inputs, SAMPLES, outputs))).isZero();
    }

    private static long allocated(Runnable run) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        run.run();
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < 100; i++) {
            run.run();
        }
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    @Test
    void tinyNetworksGetCodeOfTheirOwn() {
        assertThat(Engines.fastest(Pruned.network("5-5-5-5-3", Activation.TANH, Activation.LINEAR, 0, 4))
                        .name())
                .isEqualTo("generated");
    }

    @Test
    void eachLayerGetsWhatSuitsIt() {
        Network network = Pruned.network("400-300-10", Activation.RELU, Activation.LINEAR, 0, 4);
        for (int c = 0; c < network.offset(1); c++) {
            if (c % 7 > 0) {
                network.prune(c);
            }
        }

        assertThat(Engines.fastestBatch(network).name()).isEqualTo("sparse+dense");
    }

    @Test
    void codeForALargeNetworkIsRefused() {
        Network network = Pruned.network("30-30-30-5", Activation.TANH, Activation.LINEAR, 0, 4);

        assertThatThrownBy(() -> Engines.generated(network))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("1950 connections");
    }

    /** Sums of 64 and more floats differ by more with the order. */
    private static double tolerance(String shape) {
        return Shape.parse(shape).widths().stream().anyMatch(width -> width >= 64) ? 1e-5 : 1e-6;
    }

    private static Map<String, Function<Batch, float[]>> engines(Network network) {
        CompactNetwork compact = CompactNetwork.of(network);
        Map<String, Function<Batch, float[]>> engines = new LinkedHashMap<>();
        for (Kernel kernel : List.of(new PlainKernel(), new VectorKernel())) {
            RULES.forEach((rule, isSparse) -> {
                String name = kernel.getClass().getSimpleName() + ", " + rule;
                engines.put(name, oneByOne(LayeredEngine.of(compact, kernel, isSparse)));
                engines.put(name + ", tiles", together(TiledEngine.of(compact, kernel, isSparse)));
            });
        }
        EngineGenerator generator = new EngineGenerator(compact);
        if (generator.fits()) {
            engines.put("generated", oneByOne(generator.engine()));
        }
        engines.put("fastest", oneByOne(Engines.fastest(network)));
        engines.put("fastest batch", together(Engines.fastestBatch(network)));
        return engines;
    }

    private static Function<Batch, float[]> oneByOne(Engine engine) {
        return samples -> {
            float[] all = new float[samples.size() * samples.outputs()];
            float[] outputs = new float[samples.outputs()];
            for (int n = 0; n < samples.size(); n++) {
                engine.run(samples.inputs(), n * samples.features(), outputs);
                System.arraycopy(outputs, 0, all, n * outputs.length, outputs.length);
            }
            return all;
        };
    }

    private static Function<Batch, float[]> together(BatchEngine engine) {
        return samples -> {
            float[] all = new float[samples.size() * samples.outputs()];
            engine.run(samples.inputs(), samples.size(), all);
            return all;
        };
    }

    /** The error is relative to the largest output, or to 1. */
    private static void assertClose(String name, float[] actual, float[] expected, double tolerance) {
        double scale = 1;
        double worst = 0;
        for (int i = 0; i < expected.length; i++) {
            scale = Math.max(scale, Math.abs(expected[i]));
            worst = Math.max(worst, Math.abs((double) actual[i] - expected[i]));
        }
        assertThat(worst / scale).as(name).isLessThanOrEqualTo(tolerance);
    }
}
