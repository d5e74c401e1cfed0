package dev.appraise.api.conformance;

import dev.appraise.api.data.Batch;
import dev.appraise.api.data.TrainingData;
import dev.appraise.api.data.ValidationData;
import dev.appraise.api.network.Activation;
import dev.appraise.api.network.Layer;
import dev.appraise.api.network.Loss;
import dev.appraise.api.network.Network;
import dev.appraise.api.network.Shape;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Small things to learn, on which plug-ins are tried: an ordinary regression and classification, and the least of each. */
public enum Problem {
    /** Two smooth functions of four inputs; 64 connections. */
    REGRESSION("4-6-5-2", Activation.TANH, Loss.MEAN_SQUARED_ERROR, 16),
    /** Three classes of four inputs; 63 connections. */
    CLASSES("4-6-5-3", Activation.RELU, Loss.SOFTMAX_CROSS_ENTROPY, 16),
    /** No hidden layer. */
    ONE_LAYER("5-2", Activation.TANH, Loss.MEAN_SQUARED_ERROR, 16),
    /** One hidden unit, and one connection in the last layer, which must stay. */
    ONE_UNIT("4-1-1", Activation.TANH, Loss.MEAN_SQUARED_ERROR, 16),
    /** One row to train on and one to validate on. */
    ONE_SAMPLE("4-6-5-3", Activation.SIGMOID, Loss.SOFTMAX_CROSS_ENTROPY, 1);

    private final Shape shape;
    private final Activation hidden;
    private final Loss loss;
    private final int rows;

    Problem(String shape, Activation hidden, Loss loss, int rows) {
        this.shape = Shape.parse(shape);
        this.hidden = hidden;
        this.loss = loss;
        this.rows = rows;
    }

    /** What the networks are trained with. */
    public Loss loss() {
        return loss;
    }

    /** A new network of random weights and biases in (-1, 1), every connection alive. */
    public Network network(long seed) {
        Network network = Network.dense(shape, hidden, Activation.LINEAR);
        RandomGenerator random = new SplittableRandom(seed);
        for (Layer layer : network.layers()) {
            fill(layer.connections().values(), random);
            fill(layer.bias(), random);
        }
        return network;
    }

    /** Rows to train on and to appraise with. */
    public TrainingData training() {
        return new TrainingData(rows(1));
    }

    /** Other rows. */
    public ValidationData validation() {
        return new ValidationData(rows(2));
    }

    private Batch rows(long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        int features = shape.inputs();
        int outputs = shape.outputs();
        float[] inputs = new float[rows * features];
        fill(inputs, random);
        float[] targets = new float[rows * outputs];
        for (int n = 0; n < rows; n++) {
            float product = inputs[n * features] * inputs[n * features + 1];
            if (loss == Loss.SOFTMAX_CROSS_ENTROPY) {
                targets[n * outputs + (product > 0.1 ? 0 : inputs[n * features + 2] > 0 ? 1 : 2)] = 1;
            } else {
                for (int k = 0; k < outputs; k++) {
                    targets[n * outputs + k] = product + (float) Math.sin(2 * k * inputs[n * features + 2]);
                }
            }
        }
        return new Batch(inputs, targets, rows, features, outputs);
    }

    private static void fill(float[] values, RandomGenerator random) {
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextDouble(-1, 1);
        }
    }
}
