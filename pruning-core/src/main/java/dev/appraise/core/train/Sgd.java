package dev.appraise.core.train;

import dev.appraise.api.network.Network;
import dev.appraise.api.pruning.Gradient;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
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
    public void moveWeights(int layer, float[] values, int from, int to, float[] gradient) {
        move(values, from, to, gradient, velocity.weights()[layer], weightDecay);
    }

    @Override
    public void moveBiases(int layer, float[] values, int from, int to, float[] gradient) {
        move(values, from, to, gradient, velocity.biases()[layer], 0);
    }

    private void move(float[] values, int from, int to, float[] gradient, float[] velocities, float decay) {
        float stepSize = rate;
        float kept = momentum;
        for (int i = from; i < to; i++) {
            float v = Moments.withoutTiny(kept * velocities[i] + (gradient[i] + decay * values[i]));
            velocities[i] = v;
            values[i] -= stepSize * v;
        }
    }

    @Override
    public void forget(Network network, BitSet connections) {
        Moments.clear(velocity, network, connections);
    }

    @Override
    public void forget(PrunedConnections pruned) {
        Moments.clear(velocity, pruned);
    }

    @Override
    public void write(DataOutputStream out) throws IOException {
        TrainerMoments.write(velocity, out);
    }

    @Override
    public void read(DataInputStream in) throws IOException {
        TrainerMoments.read(velocity, in);
    }

    @Override
    public Sgd copy() {
        return new Sgd(momentum, weightDecay, Moments.copy(velocity));
    }
}
