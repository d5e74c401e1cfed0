package dev.appraise.core.train;

import dev.appraise.api.data.Batch;
import dev.appraise.api.data.TrainingData;
import dev.appraise.api.data.ValidationData;
import dev.appraise.api.network.Activation;
import dev.appraise.api.network.Loss;
import dev.appraise.api.network.Network;
import dev.appraise.api.network.Shape;
import dev.appraise.core.compute.Compute;
import dev.appraise.core.compute.FmaGemm;
import dev.appraise.core.compute.Samples;
import dev.appraise.core.random.SeededRandom;
import java.util.ArrayList;
import java.util.List;

/** A network, data, and a trainer of it that writes down what it reports. */
final class Fixture {
    static final Loss LOSS = Loss.MEAN_SQUARED_ERROR;

    final Compute compute = new Compute(new FmaGemm());
    final SeededRandom random = new SeededRandom(7);
    final List<EpochReport> reports = new ArrayList<>();
    final Network network;
    Batch training;
    Batch validation;
    Runnable checkCancelled = () -> {};
    int threads = 1;

    /** A random tanh network with a linear output, and 10 training and 4 validation rows. */
    Fixture(String shape) {
        network = Network.dense(Shape.parse(shape), Activation.TANH, Activation.LINEAR);
        Samples.randomize(network, new SeededRandom(1));
        training = Samples.batch(10, network.inputs(), network.outputs(), LOSS, new SeededRandom(2));
        validation = Samples.batch(4, network.inputs(), network.outputs(), LOSS, new SeededRandom(3));
    }

    /** y = w x + b, with one training row, which is the validation row too. */
    static Fixture line(float weight, float bias, float input, float target) {
        Fixture line = new Fixture("1-1");
        line.network.layer(0).connections().values()[0] = weight;
        line.network.layer(0).bias()[0] = bias;
        line.training = new Batch(new float[] {input}, new float[] {target}, 1, 1, 1);
        line.validation = line.training;
        return line;
    }

    Trainer trainer(TrainingSettings settings) {
        return trainer(settings, Route.alone());
    }

    Trainer trainer(TrainingSettings settings, Route route) {
        return Trainers.of(
                settings,
                network,
                LOSS,
                new TrainingData(training),
                new ValidationData(validation),
                compute,
                threads,
                random,
                reports::add,
                () -> checkCancelled.run(),
                route);
    }

    float weight(int connection) {
        return network.weight(connection);
    }

    float bias() {
        return network.layer(0).bias()[0];
    }

    double trainingError() {
        return compute.error(network, training, LOSS);
    }

    double validationError() {
        return compute.error(network, validation, LOSS);
    }

    /** All weights and biases. */
    List<Float> parameters() {
        List<Float> all = new ArrayList<>();
        network.layers().forEach(layer -> {
            for (float value : layer.connections().values()) {
                all.add(value);
            }
            for (float value : layer.bias()) {
                all.add(value);
            }
        });
        return all;
    }
}
