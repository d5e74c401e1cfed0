package dev.appraise.core.init;

import dev.appraise.api.network.Activation;
import dev.appraise.api.network.Layer;
import dev.appraise.api.network.Network;
import dev.appraise.core.random.SeededRandom;

/**
 * Nguyen and Widrow, "Improving the Learning Speed of 2-Layer Neural Networks by Choosing Initial Values of the Adaptive
 * Weights", IJCNN 1990, in the form of Matlab's initnw.
 *
 * <p>For inputs in [-1, 1], a unit's weights have a random direction and the norm 0.7 units^(1/inputs), and the biases are
 * that norm times values spread evenly over [-1, 1], with the sign of the unit's first weight. Both are then stretched to
 * where the activation bends: by 2 for tanh, by 4 for the sigmoid. After a sigmoid layer, whose values lie in [0, 1],
 * they are carried over to that range. Layers whose activation has no such region (linear, ReLU), so the output layer of
 * a regression network, get weights and biases uniform in [-1, 1], as Matlab's rands gives them.
 */
final class NguyenWidrow {
    private static final double OVERLAP = 0.7;

    private NguyenWidrow() {}

    static void initialize(Network network, int index, SeededRandom random) {
        Layer layer = network.layer(index);
        double stretch = stretch(layer.activation());
        if (stretch == 0) {
            fillUniform(layer.connections().values(), random);
            fillUniform(layer.bias(), random);
            return;
        }
        double norm = stretch * OVERLAP * Math.pow(layer.outputs(), 1.0 / layer.inputs());
        for (int o = 0; o < layer.outputs(); o++) {
            double[] direction = direction(layer.inputs(), random);
            double place = layer.outputs() == 1 ? 0 : -1 + 2.0 * o / (layer.outputs() - 1);
            double bias = norm * place * Math.signum(direction[0]);
            boolean fromZero = index > 0 && network.layer(index - 1).activation() == Activation.SIGMOID;
            for (int i = 0; i < direction.length; i++) {
                double weight = norm * direction[i];
                bias -= fromZero ? weight : 0;
                layer.connections().values()[o * direction.length + i] = (float) (fromZero ? 2 * weight : weight);
            }
            layer.bias()[o] = (float) bias;
        }
    }

    private static double stretch(Activation activation) {
        return switch (activation) {
            case TANH -> 2;
            case SIGMOID -> 4;
            case LINEAR, RELU -> 0;
        };
    }

    private static double[] direction(int inputs, SeededRandom random) {
        double[] direction = new double[inputs];
        double squares = 0;
        for (int i = 0; i < inputs; i++) {
            direction[i] = random.nextDouble(-1, 1);
            squares += direction[i] * direction[i];
        }
        for (int i = 0; i < inputs; i++) {
            direction[i] /= Math.sqrt(squares);
        }
        return direction;
    }

    private static void fillUniform(float[] values, SeededRandom random) {
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextDouble(-1, 1);
        }
    }
}
