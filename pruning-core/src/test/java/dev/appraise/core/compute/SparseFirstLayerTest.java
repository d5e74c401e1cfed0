package dev.appraise.core.compute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appraise.api.network.Activation;
import dev.appraise.api.network.Loss;
import dev.appraise.api.network.Network;
import dev.appraise.api.network.Shape;
import dev.appraise.core.random.SeededRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Passing over inputs that are 0 against the product that does not. */
class SparseFirstLayerTest {
    private static final int SIZE = 9;
    private static final int INPUTS = 21;

    static Stream<Arguments> kernelsAndWidths() {
        return Stream.of(new ScalarKernel(), new VectorKernel())
                .flatMap(kernel -> Stream.of(1, 7, 33, 100, 300).map(units -> Arguments.of(kernel, units)));
    }

    @ParameterizedTest
    @MethodSource("kernelsAndWidths")
    void leavesTheBits(Kernel kernel, int units) {
        agrees(kernel, units, network(units));
    }

    @ParameterizedTest
    @MethodSource("kernelsAndWidths")
    void leavesTheBitsWhereSumsUnderflow(Kernel kernel, int units) {
        Network network = network(units);
        float[] weights = network.layer(0).connections().values();
        for (int i = 0; i < weights.length; i++) {
            weights[i] = i % 3 == 0 ? -Float.MIN_VALUE : i % 5 == 0 ? 0f : Float.MIN_VALUE;
        }
        agrees(kernel, units, network);
    }

    @ParameterizedTest
    @MethodSource("kernelsAndWidths")
    void leavesWhatIsNotFinite(Kernel kernel, int units) {
        for (float odd : new float[] {Float.NaN, Float.POSITIVE_INFINITY}) {
            Network network = network(units);
            network.layer(0).connections().values()[INPUTS * units / 2] = odd;
            agrees(kernel, units, network);
        }
    }

    private static void agrees(Kernel kernel, int units, Network network) {
        float[] inputs = inputs();
        float[] targets = new float[SIZE];
        float[][] sums = new float[2][];
        float[][] gradients = new float[2][INPUTS * units];
        for (int way = 0; way < 2; way++) {
            Pass pass = new Pass(new FmaGemm(kernel), network, SIZE, Dropout.none(network), 2, way == 1);
            pass.begin(network, inputs, 0, SIZE);
            pass.readWeights(network);
            for (int part = 0; part < 2; part++) {
                pass.forward(network, part);
            }
            for (int part = 0; part < 2; part++) {
                pass.backward(network, Loss.MEAN_SQUARED_ERROR, targets, 0, 1e-3, part);
            }
            for (int tile = 0; tile < pass.first().tiles(); tile++) {
                pass.firstGradient(0, tile, gradients[way]);
            }
            sums[way] = pass.outputs();
        }
        assertThat(bits(sums[1])).isEqualTo(bits(sums[0]));
        assertThat(bits(gradients[1])).isEqualTo(bits(gradients[0]));
    }

    private static Network network(int units) {
        Network network = Network.dense(Shape.parse(INPUTS + "-" + units + "-1"), Activation.LINEAR, Activation.LINEAR);
        Samples.randomize(network, new SeededRandom(1));
        return network;
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

    private static int[] bits(float[] values) {
        int[] bits = new int[values.length];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = Float.floatToIntBits(values[i]);
        }
        return bits;
    }
}
