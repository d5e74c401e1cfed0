package dev.appraise.core.train;

import dev.appraise.api.network.Network;
import dev.appraise.api.pruning.Gradient;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
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
    public void moveWeights(int layer, float[] values, int from, int to, float[] gradient) {
        move(values, from, to, gradient, first.weights()[layer], second.weights()[layer], shrink);
    }

    @Override
    public void moveBiases(int layer, float[] values, int from, int to, float[] gradient) {
        move(values, from, to, gradient, first.biases()[layer], second.biases()[layer], 1);
    }

    private void move(float[] values, int from, int to, float[] gradient, float[] m, float[] v, float shrinking) {
        float stepSize = rate;
        float root = scale;
        for (int i = from; i < to; i++) {
            float g = gradient[i];
            float mean = Moments.withoutTiny(BETA_1 * m[i] + (1 - BETA_1) * g);
            float square = Moments.withoutTiny(BETA_2 * v[i] + (1 - BETA_2) * g * g);
            m[i] = mean;
            v[i] = square;
            values[i] = shrinking * values[i] - stepSize * mean / ((float) Math.sqrt(square) * root + EPSILON);
        }
    }

    @Override
    public void forget(Network network, BitSet connections) {
        Moments.clear(first, network, connections);
        Moments.clear(second, network, connections);
    }

    @Override
    public void forget(PrunedConnections pruned) {
        Moments.clear(first, pruned);
        Moments.clear(second, pruned);
    }

    @Override
    public void write(DataOutputStream out) throws IOException {
        out.writeLong(steps);
        TrainerMoments.write(first, out);
        TrainerMoments.write(second, out);
    }

    @Override
    public void read(DataInputStream in) throws IOException {
        steps = in.readLong();
        TrainerMoments.read(first, in);
        TrainerMoments.read(second, in);
    }

    @Override
    public Adam copy() {
        return new Adam(weightDecay, Moments.copy(first), Moments.copy(second), steps);
    }
}
