package dev.appraise.core.compute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appraise.api.network.Activation;
import dev.appraise.api.network.Network;
import dev.appraise.api.network.Shape;
import dev.appraise.core.random.SeededRandom;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Passing over inputs that are 0, in both ways, against the product that does not. */
class SparseFirstLayerTest {
    private static final int SIZE = 29;
    private static final int INPUTS = 21;
    private static final int PARTS = 2;

    private interface Way {
        SparseInputs of(Kernel kernel, int capacity, int features, int units, int parts);
    }

    static Stream<Kernel> kernels() {
        return Stream.of(new ScalarKernel(), new VectorKernel());
    }

    static Stream<Arguments> kernelsAndWidths() {
        return kernels().flatMap(kernel -> Stream.of(1, 7, 33, 100, 300).map(units -> Arguments.of(kernel, units)));
    }

    @ParameterizedTest
    @MethodSource("kernelsAndWidths")
    void leavesTheBits(Kernel kernel, int units) {
        float[] factors = new float[Math.max(SIZE, INPUTS) * units + Kernel.SLACK];
        Samples.fill(factors, new SeededRandom(1));
        for (Way way : new Way[] {InputLists::new, InputPanels::new}) {
            assertThat(forward(kernel, units, factors, way)).containsExactly(denseForward(kernel, units, factors));
            assertThat(gradient(kernel, units, factors, way)).containsExactly(denseGradient(kernel, units, factors));
        }
    }

    @ParameterizedTest
    @MethodSource("kernelsAndWidths")
    void leavesAllButTheSignsOfZerosWhereSumsUnderflow(Kernel kernel, int units) {
        float[] factors = new float[Math.max(SIZE, INPUTS) * units + Kernel.SLACK];
        for (int i = 0; i < factors.length; i++) {
            factors[i] = i % 3 == 0 ? -Float.MIN_VALUE : i % 5 == 0 ? 0f : Float.MIN_VALUE;
        }
        for (Way way : new Way[] {InputLists::new, InputPanels::new}) {
            assertThat(unsigned(forward(kernel, units, factors, way)))
                    .containsExactly(unsigned(denseForward(kernel, units, factors)));
            assertThat(unsigned(gradient(kernel, units, factors, way)))
                    .containsExactly(unsigned(denseGradient(kernel, units, factors)));
        }
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void doesNotPassOverWeightsThatAreNotFinite(Kernel kernel) {
        for (float odd : new float[] {Float.NaN, Float.POSITIVE_INFINITY}) {
            Network network = Network.dense(Shape.parse(INPUTS + "-1"), Activation.LINEAR, Activation.LINEAR);
            // Of the input that is always 0.
            network.layer(0).connections().values()[1] = odd;
            Pass pass = new Pass(new FmaGemm(kernel), network, SIZE, Dropout.none(network), 1, true);
            pass.begin(network, inputs(), 0, SIZE);
            pass.readWeights(network);
            pass.forward(network, 0);

            assertThat(Arrays.copyOf(pass.outputs(), SIZE)).containsOnly(Float.NaN);
        }
    }

    private static float[] forward(Kernel kernel, int units, float[] weights, Way way) {
        SparseInputs sparse = way.of(kernel, SIZE, INPUTS, units, PARTS);
        float[] z = new float[SIZE * units];
        for (int part = 0; part < PARTS; part++) {
            sparse.read(part, Operand.plain(inputs()), from(part), from(part + 1));
            sparse.forward(part, weights, from(part), from(part + 1), z);
        }
        return z;
    }

    private static float[] gradient(Kernel kernel, int units, float[] deltas, Way way) {
        SparseInputs sparse = way.of(kernel, SIZE, INPUTS, units, PARTS);
        float[] gradient = new float[INPUTS * units];
        for (int part = 0; part < PARTS; part++) {
            sparse.read(part, Operand.plain(inputs()), from(part), from(part + 1));
            sparse.prepareGradient(part, from(part), from(part + 1));
        }
        sparse.gradient(0, Operand.plain(inputs()), SIZE, deltas, 0, 16, gradient);
        sparse.gradient(1, Operand.plain(inputs()), SIZE, deltas, 16, INPUTS, gradient);
        return gradient;
    }

    private static int from(int part) {
        return SIZE * part / PARTS;
    }

    private static float[] denseForward(Kernel kernel, int units, float[] weights) {
        float[] z = new float[SIZE * units];
        new FmaGemm(kernel).multiply(SIZE, units, INPUTS, Operand.plain(inputs()), Operand.plain(weights), 0, z, 0);
        return z;
    }

    private static float[] denseGradient(Kernel kernel, int units, float[] deltas) {
        float[] gradient = new float[INPUTS * units];
        Operand samples = new Operand(inputs(), 0, 0, true);
        new FmaGemm(kernel).multiply(INPUTS, units, SIZE, samples, Operand.plain(deltas), 0, gradient, 0);
        return gradient;
    }

    /** The second input is always 0, of either sign; the others mostly. */
    private static float[] inputs() {
        SeededRandom random = new SeededRandom(2);
        float[] inputs = new float[SIZE * INPUTS];
        for (int i = 0; i < inputs.length; i++) {
            boolean zero = i % INPUTS == 1 || random.nextInt(4) > 0;
            inputs[i] = zero ? (i % 2 == 0 ? 0f : -0f) : random.nextFloat() - 0.5f;
        }
        return inputs;
    }

    private static float[] unsigned(float[] values) {
        float[] unsigned = values.clone();
        for (int i = 0; i < unsigned.length; i++) {
            unsigned[i] += 0f;
        }
        return unsigned;
    }
}
