package dev.appraise.core.train;

import dev.appraise.api.network.Layer;
import dev.appraise.api.network.Network;
import dev.appraise.api.pruning.Gradient;
import java.util.BitSet;

/** Adam with decoupled weight decay; biases do not decay. Sources at {@link Algorithm#ADAM}. */
final class Adam implements Optimizer {
    private static final float BETA_1 = 0.9f;
    private static final float BETA_2 = 0.999f;
    private static final float EPSILON = 1e-8f;

    private final float weightDecay;
    private final Gradient first;
    private final Gradient second;
    private long steps;
    private float rate;
    private float scale;
    private float shrink;

    Adam(double weightDecay, Network network) {
        this((float) weightDecay, Gradient.zeros(network), Gradient.zeros(network), 0);
    }

    private Adam(float weightDecay, Gradient first, Gradient second, long steps) {
        this.weightDecay = weightDecay;
        this.first = first;
        this.second = second;
        this.steps = steps;
    }

    @Override
    public void begin(double learningRate) {
        steps++;
        rate = (float) (learningRate / (1 - Math.pow(0.9, (double) steps)));
        scale = (float) (1 / Math.sqrt(1 - Math.pow(0.999, (double) steps)));
        shrink = (float) (1 - learningRate * weightDecay);
    }

    @Override
    public void move(Network network, Gradient gradient, int l, int from, int to) {
        Layer layer = network.layer(l);
        int inputs = layer.inputs();
        float[] weights = layer.connections().values();
        float[] m = first.weights()[l];
        float[] v = second.weights()[l];
        move(weights, gradient.weights()[l], m, v, from * inputs, to * inputs, rate, scale, shrink);
        move(layer.bias(), gradient.biases()[l], first.biases()[l], second.biases()[l], from, to, rate, scale, 1);
    }

    private static void move(
            float[] values,
            float[] gradient,
            float[] m,
            float[] v,
            int from,
            int to,
            float rate,
            float scale,
            float shrink) {
        for (int i = from; i < to; i++) {
            float g = gradient[i];
            float mean = BETA_1 * m[i] + (1 - BETA_1) * g;
            float square = BETA_2 * v[i] + (1 - BETA_2) * g * g;
            m[i] = mean;
            v[i] = square;
            values[i] = shrink * values[i] - rate * mean / ((float) Math.sqrt(square) * scale + EPSILON);
        }
    }

    @Override
    public void forget(Network network, BitSet connections) {
        Moments.clear(first, network, connections);
        Moments.clear(second, network, connections);
    }

    @Override
    public Adam copy() {
        return new Adam(weightDecay, Moments.copy(first), Moments.copy(second), steps);
    }
}
