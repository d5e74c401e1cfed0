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
    private float rate;

    Sgd(double momentum, double weightDecay, Network network) {
        this((float) momentum, (float) weightDecay, Gradient.zeros(network));
    }

    private Sgd(float momentum, float weightDecay, Gradient velocity) {
        this.momentum = momentum;
        this.weightDecay = weightDecay;
        this.velocity = velocity;
    }

    @Override
    public void begin(double learningRate) {
        rate = (float) learningRate;
    }

    @Override
    public void move(Network network, Gradient gradient, int l, int from, int to) {
        Layer layer = network.layer(l);
        int inputs = layer.inputs();
        float[] weights = layer.connections().values();
        move(weights, gradient.weights()[l], velocity.weights()[l], from * inputs, to * inputs, weightDecay);
        move(layer.bias(), gradient.biases()[l], velocity.biases()[l], from, to, 0);
    }

    private void move(float[] values, float[] gradient, float[] velocities, int from, int to, float decay) {
        for (int i = from; i < to; i++) {
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
