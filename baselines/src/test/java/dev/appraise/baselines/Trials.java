package dev.appraise.baselines;

import dev.appraise.api.data.Batch;
import dev.appraise.api.data.TrainingData;
import dev.appraise.api.data.ValidationData;
import dev.appraise.api.network.Activation;
import dev.appraise.api.network.Loss;
import dev.appraise.api.network.Network;
import dev.appraise.api.network.Shape;
import dev.appraise.api.pruning.Evidence;
import dev.appraise.core.init.Initialization;
import dev.appraise.core.plugin.Registry;
import dev.appraise.core.random.SeededRandom;
import dev.appraise.core.session.RowEvidence;
import dev.appraise.core.session.Session;
import dev.appraise.core.session.Setup;
import dev.appraise.core.train.Algorithm;
import dev.appraise.core.train.Schedule;
import dev.appraise.core.train.TrainingSettings;
import java.util.random.RandomGenerator;

/** Small sessions, networks and evidence on made-up samples. */
public final class Trials {
    private Trials() {}

    /** A 4-6-5-2 tanh network of 64 connections and a regression; 60 training rows, so 8 batches an epoch. */
    public static Session regression(Algorithm algorithm, double epochs, double target, long seed) {
        return session(network("4-6-5-2", seed), Loss.MEAN_SQUARED_ERROR, algorithm, epochs, target, seed);
    }

    /** A 4-12-8-3 tanh network of 168 connections and three classes. */
    public static Session classes(Algorithm algorithm, double epochs, double target, long seed) {
        return session(network("4-12-8-3", seed), Loss.SOFTMAX_CROSS_ENTROPY, algorithm, epochs, target, seed);
    }

    /** A session on a network of 4 inputs. */
    public static Session session(
            Network network, Loss loss, Algorithm algorithm, double epochs, double target, long seed) {
        Registry registry = Registry.of(Trials.class.getClassLoader());
        int patience = algorithm == Algorithm.LEVENBERG_MARQUARDT ? 6 : 0;
        return new Session(new Setup(
                network,
                new TrainingData(rows(60, network.outputs(), loss, 1)),
                new ValidationData(rows(20, network.outputs(), loss, 2)),
                loss,
                new TrainingSettings(
                        algorithm,
                        epochs,
                        8,
                        0.01,
                        0.9,
                        1e-4,
                        0,
                        Schedule.COSINE,
                        0,
                        0,
                        patience,
                        1e-3,
                        0,
                        Initialization.SUITED),
                target,
                registry::create,
                seed,
                1,
                report -> {},
                () -> false));
    }

    /** A tanh network with a linear output and fresh weights, and biases that are not 0. */
    public static Network network(String shape, long seed) {
        Network network = Network.dense(Shape.parse(shape), Activation.TANH, Activation.LINEAR);
        SeededRandom random = new SeededRandom(seed);
        Initialization.GLOROT.initialize(network, random);
        network.layers().forEach(layer -> {
            for (int i = 0; i < layer.outputs(); i++) {
                layer.bias()[i] = random.nextFloat(-0.3f, 0.3f);
            }
        });
        return network;
    }

    /** Evidence over as many rows as asked for. */
    public static Evidence evidence(int size, int outputs, Loss loss, long seed) {
        return new RowEvidence(rows(size, outputs, loss, seed), loss, 1, new SeededRandom(seed));
    }

    private static Batch rows(int size, int outputs, Loss loss, long seed) {
        RandomGenerator random = new SeededRandom(seed);
        float[] inputs = new float[size * 4];
        float[] targets = new float[size * outputs];
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = random.nextFloat(-1, 1);
        }
        for (int n = 0; n < size; n++) {
            float product = inputs[n * 4] * inputs[n * 4 + 1];
            if (loss == Loss.SOFTMAX_CROSS_ENTROPY) {
                targets[n * outputs + (product > 0.1 ? 0 : inputs[n * 4 + 2] > 0 ? 1 : 2)] = 1;
            } else {
                targets[n * outputs] = product;
                targets[n * outputs + 1] = (float) Math.sin(2 * inputs[n * 4 + 2]);
            }
        }
        return new Batch(inputs, targets, size, 4, outputs);
    }
}
