package dev.appraise.appraisers.ablation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appraise.api.data.Batch;
import dev.appraise.api.network.Activation;
import dev.appraise.api.network.Layer;
import dev.appraise.api.network.Loss;
import dev.appraise.api.network.Network;
import dev.appraise.api.network.Shape;
import dev.appraise.core.random.SeededRandom;
import dev.appraise.core.session.RowEvidence;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/** A network of random shape, activation and sparsity, on data of an awkward kind. */
record AnyNetwork(Kind kind, Network network, Batch batch, Loss loss) {
    /** What the inputs are like. */
    enum Kind {
        ORDINARY,
        ZERO,
        CONSTANT,
        REPEATED_ROWS,
        HUGE,
        DENORMAL,
        MOSTLY_ZERO
    }

    static AnyNetwork of(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Kind kind = Kind.values()[seed % Kind.values().length];
        Loss loss = Loss.values()[random.nextInt(Loss.values().length)];
        Network network = network(random, loss);
        return new AnyNetwork(kind, network, batch(random, kind, network, loss), loss);
    }

    void requireAblationToBeBruteForce(Kernels... all) {
        double[] exact = BruteForce.changes(network, batch, loss);
        double scale = Arrays.stream(exact).map(Math::abs).max().orElseThrow();
        // Where sums of millions cancel, brute force itself is not more exact.
        double tight = kind == Kind.HUGE ? 1e-9 : 1e-11;
        double rounding = 1e-14 * (1 + BruteForce.error(network, batch, loss));

        for (Precision precision : List.of(Precision.DOUBLE, Precision.SINGLE)) {
            for (Kernels kernels : all) {
                double[] scores = new ErrorAblation(precision, kernels)
                        .appraise(network, new RowEvidence(batch, loss, 1, new SeededRandom(1)))
                        .scores();
                double allowed = (precision == Precision.DOUBLE ? tight : 1e-5) * scale + rounding;
                for (int c = 0; c < exact.length; c++) {
                    assertThat(Math.abs(scores[c] - exact[c]))
                            .as(
                                    "%s, %s, %s, %s, connection %d: %s for %s",
                                    network.shape(), kind, precision, kernels, c, scores[c], exact[c])
                            .isLessThanOrEqualTo(allowed);
                }
            }
        }
    }

    private static Network network(SplittableRandom random, Loss loss) {
        String shape = random.ints(random.nextInt(2, 6), 1, 13)
                .mapToObj(String::valueOf)
                .collect(Collectors.joining("-"));
        Activation[] activations = Activation.values();
        Activation hidden = random.nextInt(2) == 0 ? Activation.RELU : activations[random.nextInt(activations.length)];
        Activation last = loss == Loss.SOFTMAX_CROSS_ENTROPY
                ? Activation.LINEAR
                : activations[random.nextInt(activations.length)];
        Network network = Network.dense(Shape.parse(shape), hidden, last);
        double scale = Math.pow(10, random.nextDouble(-2, 0.7));
        for (Layer layer : network.layers()) {
            fill(layer.connections().values(), random, scale);
            fill(layer.bias(), random, scale / 2);
        }
        double pruned = random.nextDouble() < 0.3 ? 0 : random.nextDouble();
        for (int c = 0; c < network.size(); c++) {
            if (random.nextDouble() < pruned) {
                network.prune(c);
            }
        }
        return network;
    }

    private static Batch batch(SplittableRandom random, Kind kind, Network network, Loss loss) {
        int rows = kind == Kind.ORDINARY ? random.nextInt(1, 300) : random.nextInt(1, 30);
        float[] inputs = new float[rows * network.inputs()];
        fill(inputs, random, kind == Kind.HUGE ? 1e6 : kind == Kind.DENORMAL ? 1e-40 : 1);
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = switch (kind) {
                case ZERO -> 0;
                case CONSTANT -> 0.7f;
                case REPEATED_ROWS -> inputs[i % network.inputs()];
                case MOSTLY_ZERO -> random.nextInt(5) == 0 ? inputs[i] : 0;
                default -> inputs[i];
            };
        }
        float[] targets = new float[rows * network.outputs()];
        boolean oneClass = random.nextInt(4) == 0;
        for (int n = 0; n < rows; n++) {
            if (loss == Loss.SOFTMAX_CROSS_ENTROPY) {
                targets[n * network.outputs() + (oneClass ? 0 : random.nextInt(network.outputs()))] = 1;
            } else {
                for (int k = 0; k < network.outputs(); k++) {
                    targets[n * network.outputs() + k] = (float) random.nextDouble(-1, 1);
                }
            }
        }
        return new Batch(inputs, targets, rows, network.inputs(), network.outputs());
    }

    private static void fill(float[] values, SplittableRandom random, double scale) {
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (scale * random.nextDouble(-1, 1));
        }
    }
}
