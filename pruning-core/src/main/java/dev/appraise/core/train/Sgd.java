package dev.appraise.core.train;

import dev.appraise.api.network.Layer;
import dev.appraise.api.network.Network;
import dev.appraise.api.pruning.Gradient;
import java.util.BitSet;

/**
 * Gradient descent with momentum: v = momentum v + (g + decay w), w = w - lr v. Biases do not decay. As PyTorch's SGD;
 * Polyak, "Some methods of speeding up the convergence of iteration methods", 1964.
 */
final class Sgd implements Optimizer {
    private final float momentum;
    private final float weightDecay;
    private final Gradient velocity;

    Sgd(double momentum, double weightDecay, Network network) {
        this((float) momentum, (float) weightDecay, Gradient.zeros(network));
    }

    private Sgd(float momentum, float weightDecay, Gradient velocity) {
        this.momentum = momentum;
        this.weightDecay = weightDecay;
        this.velocity = velocity;
    }

    @Override
    public void step(Network network, Gradient gradient, double learningRate) {
        for (int l = 0; l < network.depth(); l++) {
            Layer layer = network.layer(l);
            float rate = (float) learningRate;
            step(layer.connections().values(), gradient.weights()[l], velocity.weights()[l], rate, weightDecay);
            step(layer.bias(), gradient.biases()[l], velocity.biases()[l], rate, 0);
        }
    }

    private void step(float[] values, float[] gradient, float[] velocities, float rate, float decay) {
        for (int i = 0; i < values.length; i++) {
            velocities[i] = momentum * velocities[i] + (gradient[i] + decay * values[i]);
            values[i] -= rate * velocities[i];
        }
    }

    @Override
    public void forget(Network network, BitSet connections) {
        Moments.clear(velocity, network, connections);
    }

    @Override
    public Sgd copy() {
        return new Sgd(momentum, weightDecay, Moments.copy(velocity));
    }
}
