package dev.appraise.core.inference;

import dev.appraise.api.data.Batch;
import dev.appraise.api.network.Activation;
import dev.appraise.api.network.Loss;
import dev.appraise.api.network.Network;
import dev.appraise.api.network.Shape;
import dev.appraise.core.compute.Samples;
import dev.appraise.core.random.SeededRandom;

/** Randomly pruned networks, and samples for them, a third of whose features are zero. */
final class Pruned {
    private Pruned() {}

    static Network network(String shape, Activation hidden, Activation output, double sparsity, long seed) {
        SeededRandom random = new SeededRandom(seed);
        Network network = Network.dense(Shape.parse(shape), hidden, output);
        for (int c = 0; c < network.size(); c++) {
            if (random.nextDouble() < sparsity) {
                network.prune(c);
            }
        }
        Samples.randomize(network, random);
        return network;
    }

    static Batch samples(Network network, int count) {
        SeededRandom random = new SeededRandom(5);
        Batch batch = Samples.batch(count, network.inputs(), network.outputs(), Loss.MEAN_SQUARED_ERROR, random);
        for (int i = 0; i < batch.inputs().length; i++) {
            if (random.nextInt(3) == 0) {
                batch.inputs()[i] = 0;
            }
        }
        return batch;
    }
}
