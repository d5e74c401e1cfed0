package dev.appraise.appraisers;

import dev.appraise.api.data.Batch;
import dev.appraise.api.network.Activation;
import dev.appraise.api.network.Layer;
import dev.appraise.api.network.Loss;
import dev.appraise.api.network.Network;
import dev.appraise.api.network.Shape;
import dev.appraise.api.pruning.Evidence;
import dev.appraise.core.random.SeededRandom;
import dev.appraise.core.session.RowEvidence;
import java.util.SplittableRandom;

/** Random networks and rows. */
public final class Cases {
    private Cases() {}

    /** A network of random weights and biases in (-1, 1), every third connection pruned. */
    public static Network pruned(String shape, Activation hidden, Activation output) {
        Network network = Network.dense(Shape.parse(shape), hidden, output);
        SplittableRandom random = new SplittableRandom(5);
        for (Layer layer : network.layers()) {
            fill(layer.connections().values(), random);
            fill(layer.bias(), random);
        }
        for (int c = 0; c < network.size(); c += 3) {
            network.prune(c);
        }
        return network;
    }

    /** Rows of random inputs and targets. */
    public static Batch rows(Network network, Loss loss, int size) {
        SplittableRandom random = new SplittableRandom(6);
        float[] inputs = new float[size * network.inputs()];
        fill(inputs, random);
        float[] targets = new float[size * network.outputs()];
        if (loss == Loss.MEAN_SQUARED_ERROR) {
            fill(targets, random);
        } else {
            for (int n = 0; n < size; n++) {
                targets[n * network.outputs() + random.nextInt(network.outputs())] = 1;
            }
        }
        return new Batch(inputs, targets, size, network.inputs(), network.outputs());
    }

    /** Evidence over rows, with {@link #chance()}. */
    public static Evidence evidence(Batch batch, Loss loss) {
        return new RowEvidence(batch, loss, 1, chance());
    }

    /** The source of chance of the evidence, at its start. */
    public static SeededRandom chance() {
        return new SeededRandom(1);
    }

    private static void fill(float[] values, SplittableRandom random) {
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextDouble(-1, 1);
        }
    }
}
