package dev.appraise.appraisers.ablation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.appraise.api.InvalidInputException;
import dev.appraise.api.data.Batch;
import dev.appraise.api.data.TrainingData;
import dev.appraise.api.data.ValidationData;
import dev.appraise.api.network.Activation;
import dev.appraise.api.network.Connections;
import dev.appraise.api.network.Layer;
import dev.appraise.api.network.Loss;
import dev.appraise.api.network.Network;
import dev.appraise.api.network.Shape;
import dev.appraise.api.pruning.Appraisal;
import dev.appraise.core.init.Initialization;
import dev.appraise.core.random.SeededRandom;
import dev.appraise.core.session.RowEvidence;
import dev.appraise.core.session.Session;
import dev.appraise.core.session.Setup;
import dev.appraise.core.train.Algorithm;
import dev.appraise.core.train.Schedule;
import dev.appraise.core.train.TrainingSettings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorAblationTest {

    /** A network in some state, with rows and a loss to appraise it by. */
    record Case(String name, Network network, Batch batch, Loss loss) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (String shape : List.of("6-3", "6-5-3", "7-9-8-3", "6-5-7-4-3", "1-1-1", "5-5-5-5-3")) {
            for (Activation hidden : Activation.values()) {
                for (Activation output : Activation.values()) {
                    cases.add(random(shape, hidden, output, Loss.MEAN_SQUARED_ERROR, 0.5, 40));
                }
                for (double scale : new double[] {0.3, 1, 6}) {
                    cases.add(random(shape, hidden, Activation.LINEAR, Loss.SOFTMAX_CROSS_ENTROPY, scale, 40));
                }
                cases.add(random(shape, hidden, Activation.SIGMOID, Loss.SOFTMAX_CROSS_ENTROPY, 1, 1));
            }
            cases.add(random(shape, Activation.RELU, Activation.LINEAR, Loss.SOFTMAX_CROSS_ENTROPY, 1, 1));
            cases.add(withSoftTargets(
                    random(shape, Activation.RELU, Activation.LINEAR, Loss.SOFTMAX_CROSS_ENTROPY, 2, 40)));
            cases.add(withSoftTargets(
                    random(shape, Activation.TANH, Activation.LINEAR, Loss.SOFTMAX_CROSS_ENTROPY, 2, 40)));
        }
        return cases.stream()
                .flatMap(c -> Stream.of(c, trained(c), halfPruned(c), halfPruned(trained(c)), withDeadUnits(c)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithZeroingEachConnectionInDouble(Case c) {
        assertThat(distance(c, Precision.DOUBLE)).isLessThan(1e-12);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithZeroingEachConnectionInSingle(Case c) {
        assertThat(distance(c, Precision.SINGLE)).isLessThan(1e-5);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theVectorApiGivesTheBitsOfPlainJava(Case c) {
        for (Precision precision : List.of(Precision.SINGLE, Precision.DOUBLE)) {
            assertThat(scores(c, precision, Kernels.VECTOR)).isEqualTo(scores(c, precision, Kernels.PLAIN));
        }
    }

    @Test
    void agreesOverMoreRowsThanOneChunk() {
        Case c = random("4-6-5-3", Activation.RELU, Activation.LINEAR, Loss.SOFTMAX_CROSS_ENTROPY, 1, 2345);

        assertThat(distance(c, Precision.DOUBLE)).isLessThan(1e-12);
        assertThat(distance(c, Precision.SINGLE)).isLessThan(1e-5);
    }

    @Test
    void agreesOnAWideNetworkWithSparseInputs() {
        Case c =
                trained(random("90-40-30-10", Activation.RELU, Activation.LINEAR, Loss.SOFTMAX_CROSS_ENTROPY, 0.3, 60));

        assertThat(distance(c, Precision.AUTO)).isLessThan(1e-12);
        assertThat(distance(c, Precision.SINGLE)).isLessThan(1e-5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"90-70-40-10", "90-30-10", "90-50-30-20-10"})
    void agreesOnWideNetworksTrainedOrNot(String shape) {
        Case c = random(shape, Activation.RELU, Activation.LINEAR, Loss.SOFTMAX_CROSS_ENTROPY, 0.3, 60);

        for (Case each : List.of(c, trained(c), halfPruned(trained(c)), withDeadUnits(c))) {
            assertThat(distance(each, Precision.SINGLE)).as(each.name()).isLessThan(1e-5);
            assertThat(scores(each, Precision.SINGLE, Kernels.VECTOR))
                    .isEqualTo(scores(each, Precision.SINGLE, Kernels.PLAIN));
        }
    }

    @ParameterizedTest
    @EnumSource(Activation.class)
    void agreesWhereAllInputsAreZero(Activation hidden) {
        for (Loss loss : Loss.values()) {
            Case c = withZeroInputs(random("6-5-7-4-3", hidden, Activation.LINEAR, loss, 1, 40));

            assertThat(distance(c, Precision.DOUBLE)).isLessThan(1e-12);
            assertThat(distance(c, Precision.SINGLE)).isLessThan(1e-5);
        }
    }

    @Test
    void agreesOverMoreRowsThanOneBlockOfSmoothUnits() {
        Case c = random("4-6-5-3", Activation.TANH, Activation.LINEAR, Loss.SOFTMAX_CROSS_ENTROPY, 1, 600);

        assertThat(distance(c, Precision.DOUBLE)).isLessThan(1e-12);
    }

    @ParameterizedTest
    @EnumSource(Activation.class)
    void agreesWhereUnitsAreFarInTheirBounds(Activation hidden) {
        Case c = random("5-6-6-3", hidden, Activation.LINEAR, Loss.MEAN_SQUARED_ERROR, 400, 40);

        assertThat(distance(c, Precision.DOUBLE)).isLessThan(1e-12);
    }

    @Test
    void agreesWhereTheLossIsHuge() {
        for (Precision precision : List.of(Precision.SINGLE, Precision.DOUBLE)) {
            Case c = random("5-6-6-3", Activation.RELU, Activation.LINEAR, Loss.SOFTMAX_CROSS_ENTROPY, 60, 40);

            assertThat(distance(c, precision)).isLessThan(precision == Precision.SINGLE ? 1e-5 : 1e-12);
        }
    }

    @Test
    void theKernelsAreThoseThatAPropertyNames() {
        assertThat(chosen(null)).isEqualTo(Kernels.VECTOR);
        assertThat(chosen("vector")).isEqualTo(Kernels.VECTOR);
        assertThat(chosen("plain")).isEqualTo(Kernels.PLAIN);
        assertThatThrownBy(() -> chosen("vectors")).isInstanceOfSatisfying(InvalidInputException.class, e -> {
            assertThat(e).hasMessage("system property appraise.ablation is 'vectors'");
            assertThat(e.hint()).contains("there are: plain, vector");
        });
    }

    private static Kernels chosen(String name) {
        String before = System.getProperty(ErrorAblation.KERNELS);
        try {
            set(name);
            return Kernels.chosen();
        } finally {
            set(before);
        }
    }

    private static void set(String name) {
        if (name == null) {
            System.clearProperty(ErrorAblation.KERNELS);
        } else {
            System.setProperty(ErrorAblation.KERNELS, name);
        }
    }

    @Test
    void isTheSameToTheLastBitForAnyNumberOfThreads() {
        Case c = random("20-30-10-4", Activation.RELU, Activation.LINEAR, Loss.SOFTMAX_CROSS_ENTROPY, 1, 300);

        assertThat(appraisal(c, Precision.SINGLE, 1).scores())
                .isEqualTo(appraisal(c, Precision.SINGLE, 3).scores());
    }

    @Test
    void prunedConnectionsAreWorthNothing() {
        Case c = halfPruned(random("6-5-3", Activation.TANH, Activation.LINEAR, Loss.MEAN_SQUARED_ERROR, 1, 20));
        double[] scores = appraisal(c, Precision.DOUBLE, 1).scores();

        for (int i = 0; i < scores.length; i++) {
            if (!c.network().isLive(i)) {
                assertThat(scores[i]).isZero();
            }
        }
    }

    @Test
    void aZeroInputMakesItsConnectionsWorthless() {
        Case c = random("6-5-3", Activation.SIGMOID, Activation.LINEAR, Loss.MEAN_SQUARED_ERROR, 1, 20);
        for (int n = 0; n < 20; n++) {
            c.batch().inputs()[n * 6 + 2] = 0;
        }
        double[] scores = appraisal(c, Precision.DOUBLE, 1).scores();

        for (int j = 0; j < 5; j++) {
            assertThat(scores[j * 6 + 2]).isZero();
        }
    }

    /** The largest difference to brute force, beyond the rounding of brute force itself, by the largest change. */
    private static double distance(Case c, Precision precision) {
        double[] exact = BruteForce.changes(c.network(), c.batch(), c.loss());
        double rounding = 1e-14 * (1 + BruteForce.error(c.network(), c.batch(), c.loss()));
        double[] scores = appraisal(c, precision, 1).scores();
        double largest = Arrays.stream(exact).map(Math::abs).max().orElseThrow();
        double worst = 0;
        for (int i = 0; i < exact.length; i++) {
            worst = Math.max(worst, Math.abs(exact[i] - scores[i]) - rounding);
        }
        return worst == 0 ? 0 : worst / largest;
    }

    private static Appraisal appraisal(Case c, Precision precision, int threads) {
        return new ErrorAblation(precision)
                .appraise(c.network(), new RowEvidence(c.batch(), c.loss(), threads, new SeededRandom(1)));
    }

    private static double[] scores(Case c, Precision precision, Kernels kernels) {
        return new ErrorAblation(precision, kernels)
                .appraise(c.network(), new RowEvidence(c.batch(), c.loss(), 1, new SeededRandom(1)))
                .scores();
    }

    private static Case random(
            String shape, Activation hidden, Activation output, Loss loss, double scale, int samples) {
        SplittableRandom random = new SplittableRandom(shape.hashCode() * 31L + hidden.ordinal());
        Network network = Network.dense(Shape.parse(shape), hidden, output);
        for (Layer layer : network.layers()) {
            fill(layer.connections().values(), random, scale);
            fill(layer.bias(), random, scale / 2);
        }
        float[] inputs = new float[samples * network.inputs()];
        fill(inputs, random, 1);
        for (int i = 0; i < inputs.length; i += 3) {
            inputs[i] = 0;
        }
        float[] targets = new float[samples * network.outputs()];
        if (loss == Loss.MEAN_SQUARED_ERROR) {
            fill(targets, random, 1);
        } else {
            for (int n = 0; n < samples; n++) {
                targets[n * network.outputs() + random.nextInt(network.outputs())] = 1;
            }
        }
        Batch batch = new Batch(inputs, targets, samples, network.inputs(), network.outputs());
        return new Case(shape + " " + hidden + " " + output + " " + loss + " scale " + scale, network, batch, loss);
    }

    private static void fill(float[] values, SplittableRandom random, double scale) {
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (scale * random.nextDouble(-1, 1));
        }
    }

    private static Case trained(Case c) {
        Network network = c.network().copy();
        TrainingSettings adam = new TrainingSettings(
                Algorithm.ADAM, 60, 8, 0.01, 0, 0, 0, Schedule.COSINE, 0, 0, 0, 1e-3, 0, Initialization.SUITED);
        Session session = new Session(new Setup(
                network,
                new TrainingData(c.batch()),
                new ValidationData(c.batch()),
                c.loss(),
                adam,
                0,
                criterion -> new ErrorAblation(Precision.AUTO),
                1,
                1,
                report -> {},
                () -> false));
        session.train(60);
        return new Case(c.name() + ", trained", network, c.batch(), c.loss());
    }

    /** Targets that sum to 1 and are not one-hot. */
    private static Case withSoftTargets(Case c) {
        float[] targets = c.batch().targets().clone();
        int outputs = c.batch().outputs();
        for (int n = 0; n < c.batch().size() && outputs > 2; n++) {
            for (int k = 0; k < outputs; k++) {
                targets[n * outputs + k] = k == n % outputs ? 0.5f : k == (n + 1) % outputs ? 0.375f : 0;
            }
            targets[n * outputs + (n + 2) % outputs] += 0.125f;
        }
        return new Case(c.name() + ", soft targets", c.network(), with(c.batch().inputs(), targets, c), c.loss());
    }

    private static Case withZeroInputs(Case c) {
        float[] zeros = new float[c.batch().inputs().length];
        return new Case(
                c.name() + ", zero inputs", c.network(), with(zeros, c.batch().targets(), c), c.loss());
    }

    private static Batch with(float[] inputs, float[] targets, Case c) {
        return new Batch(
                inputs,
                targets,
                c.batch().size(),
                c.batch().features(),
                c.batch().outputs());
    }

    private static Case halfPruned(Case c) {
        Network network = c.network().copy();
        for (int i = 0; i < network.size(); i += 2) {
            network.prune(i);
        }
        return new Case(c.name() + ", half pruned", network, c.batch(), c.loss());
    }

    private static Case withDeadUnits(Case c) {
        Network network = c.network().copy();
        Layer first = network.layer(0);
        first.bias()[0] = -100;
        Connections last = network.layer(network.depth() - 1).connections();
        for (int i = 0; i < last.inputs(); i++) {
            last.prune(i);
        }
        return new Case(c.name() + ", dead units", network, c.batch(), c.loss());
    }
}
