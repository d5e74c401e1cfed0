package dev.appraise.appraisers.ablation;

import dev.appraise.api.data.Batch;
import dev.appraise.api.data.TrainingData;
import dev.appraise.api.data.ValidationData;
import dev.appraise.api.network.Activation;
import dev.appraise.api.network.Connections;
import dev.appraise.api.network.Layer;
import dev.appraise.api.network.Loss;
import dev.appraise.api.network.Network;
import dev.appraise.api.network.Shape;
import dev.appraise.core.init.Initialization;
import dev.appraise.core.random.SeededRandom;
import dev.appraise.core.session.RowEvidence;
import dev.appraise.core.session.Session;
import dev.appraise.core.session.Setup;
import dev.appraise.core.train.Algorithm;
import dev.appraise.core.train.Schedule;
import dev.appraise.core.train.TrainingSettings;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** A network in some state, with rows and a loss to appraise it by. */
record Case(String name, Network network, Batch batch, Loss loss) {
    static Case random(String shape, Activation hidden, Activation output, Loss loss, double scale, int samples) {
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

    /** All states of one case. */
    Stream<Case> states() {
        return Stream.of(this, trained(), halfPruned(), trained().halfPruned(), withDeadUnits());
    }

    Case trained() {
        Network copy = network.copy();
        TrainingSettings adam = new TrainingSettings(
                Algorithm.ADAM, 60, 8, 0.01, 0, 0, 0, Schedule.COSINE, 0, 0, 0, 1e-3, 0, Initialization.SUITED);
        Session session = new Session(new Setup(
                copy,
                new TrainingData(batch),
                new ValidationData(batch),
                loss,
                adam,
                0,
                criterion -> new ErrorAblation(Precision.AUTO),
                1,
                1,
                report -> {},
                () -> false));
        session.train(60);
        return new Case(name + ", trained", copy, batch, loss);
    }

    /** Targets that sum to 1 and are not one-hot. */
    Case withSoftTargets() {
        float[] targets = batch.targets().clone();
        int outputs = batch.outputs();
        for (int n = 0; n < batch.size() && outputs > 2; n++) {
            for (int k = 0; k < outputs; k++) {
                targets[n * outputs + k] = k == n % outputs ? 0.5f : k == (n + 1) % outputs ? 0.375f : 0;
            }
            targets[n * outputs + (n + 2) % outputs] += 0.125f;
        }
        return new Case(name + ", soft targets", network, with(batch.inputs(), targets), loss);
    }

    Case withZeroInputs() {
        float[] zeros = new float[batch.inputs().length];
        return new Case(name + ", zero inputs", network, with(zeros, batch.targets()), loss);
    }

    private Batch with(float[] inputs, float[] targets) {
        return new Batch(inputs, targets, batch.size(), batch.features(), batch.outputs());
    }

    Case halfPruned() {
        Network copy = network.copy();
        for (int i = 0; i < network.size(); i += 2) {
            copy.prune(i);
        }
        return new Case(name + ", half pruned", copy, batch, loss);
    }

    Case withDeadUnits() {
        Network copy = network.copy();
        Layer first = copy.layer(0);
        first.bias()[0] = -100;
        Connections last = copy.layer(network.depth() - 1).connections();
        for (int i = 0; i < last.inputs(); i++) {
            last.prune(i);
        }
        return new Case(name + ", dead units", copy, batch, loss);
    }

    double[] scores(Precision precision, Kernels kernels) {
        return scores(new ErrorAblation(precision, kernels), 1);
    }

    double[] scores(Precision precision, int threads) {
        return scores(new ErrorAblation(precision), threads);
    }

    private double[] scores(ErrorAblation ablation, int threads) {
        return ablation.appraise(network, new RowEvidence(batch, loss, threads, new SeededRandom(1)))
                .scores();
    }

    /** The largest difference to brute force, beyond the rounding of brute force itself, by the largest change. */
    double distance(Precision precision) {
        double[] exact = BruteForce.changes(network, batch, loss);
        double rounding = 1e-14 * (1 + BruteForce.error(network, batch, loss));
        double[] scores = scores(precision, 1);
        double largest = Arrays.stream(exact).map(Math::abs).max().orElseThrow();
        double worst = 0;
        for (int i = 0; i < exact.length; i++) {
            worst = Math.max(worst, Math.abs(exact[i] - scores[i]) - rounding);
        }
        return worst == 0 ? 0 : worst / largest;
    }

    @Override
    public String toString() {
        return name;
    }
}
