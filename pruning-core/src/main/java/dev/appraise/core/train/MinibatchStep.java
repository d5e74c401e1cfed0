package dev.appraise.core.train;

import dev.appraise.api.network.Loss;
import dev.appraise.api.network.Network;
import dev.appraise.api.pruning.Gradient;
import dev.appraise.api.pruning.StepListener;
import dev.appraise.core.compute.FirstLayer;
import dev.appraise.core.compute.Pass;

/**
 * Steps of an optimiser that a team takes: each member has a part of the samples first, forward and backward, and then a
 * part of the weights, whose gradient it computes and which it moves. The sums behind each number do not depend on how
 * many members there are.
 *
 * <p>Between {@link #readNetwork} and {@link #writeNetwork} the first layer's weights are trained in a copy.
 */
final class MinibatchStep {
    /** To be given if nobody listens, which saves time. */
    static final StepListener UNSEEN = (gradient, rate) -> {};

    private final Network network;
    private final Loss loss;
    private final Minibatches batches;
    private final Pass pass;
    private final FirstLayer first;
    private final Optimizer optimizer;
    private final Gradient gradient;
    private final Team team;
    private final StepListener listener;
    private final PrunedConnections pruned;
    private final double[] losses;
    /** What the listener is shown: the same arrays, but for the first layer's weights, which it sees in the network's order. */
    private final Gradient shown;

    /** @param gradient room for one; after a step, that of the first layer's weights lies in the order of {@link Moments} */
    MinibatchStep(
            Network network,
            Loss loss,
            Minibatches batches,
            Pass pass,
            Optimizer optimizer,
            Gradient gradient,
            Team team,
            StepListener listener) {
        this.network = network;
        this.loss = loss;
        this.batches = batches;
        this.pass = pass;
        this.optimizer = optimizer;
        this.gradient = gradient;
        this.team = team;
        this.listener = listener;
        first = pass.first();
        pruned = new PrunedConnections(network);
        optimizer.forget(pruned);
        losses = new double[batches.capacity()];
        float[][] weights = gradient.weights().clone();
        weights[0] = new float[isWatched() ? weights[0].length : 0];
        shown = new Gradient(weights, gradient.biases());
    }

    private boolean isWatched() {
        return listener != UNSEEN;
    }

    /** Must be called first, and whenever others have changed the network. */
    void readNetwork() {
        pass.readWeights(network);
    }

    /** Brings the network up to date. */
    void writeNetwork() {
        first.write(network.layer(0).connections().values());
    }

    /**
     * Takes a step on the next batch.
     *
     * @return the sum of the batch's losses before it
     */
    double run(double learningRate) {
        batches.next();
        int size = batches.size();
        pass.begin(network, batches.inputs(), 0, size);
        team.run(this::differentiate);
        double sum = 0;
        for (int n = 0; n < size; n++) {
            sum += losses[n];
        }
        if (isWatched()) {
            team.run(this::takeGradient);
            show(learningRate);
        }
        optimizer.begin(learningRate);
        team.run(this::move);
        return sum / size * size;
    }

    private void differentiate(int part) {
        int size = batches.size();
        int from = pass.start(part, size);
        int to = pass.start(part + 1, size);
        batches.copy(from, to);
        pass.forward(network, part);
        int count = network.outputs();
        for (int n = from; n < to; n++) {
            losses[n] = loss.of(pass.outputs(), batches.targets(), n * count, count);
        }
        pass.backward(network, loss, batches.targets(), 0, 1.0 / size, part);
    }

    /** All of a member's part at once, where {@link #move} takes a gradient just before it is used. */
    private void takeGradient(int part) {
        for (int tile = part; tile < first.tiles(); tile += team.size()) {
            pass.firstGradient(part, tile, gradient.weights()[0]);
        }
        for (int l = 0; l < network.depth(); l++) {
            if (l > 0) {
                pass.gradient(network, l, part, true, gradient.weights()[l]);
            }
            pass.biasGradient(l, part, true, gradient.biases()[l]);
        }
    }

    private void show(double learningRate) {
        first.byUnit(gradient.weights()[0], shown.weights()[0]);
        writeNetwork();
        listener.beforeStep(shown, learningRate);
    }

    private void move(int part) {
        for (int tile = part; tile < first.tiles(); tile += team.size()) {
            moveTile(part, tile);
        }
        for (int l = 0; l < network.depth(); l++) {
            if (l > 0) {
                moveWeights(l, part);
            }
            moveBiases(l, part);
        }
    }

    private void moveTile(int part, int tile) {
        float[] slopes = gradient.weights()[0];
        float[] weights = first.weights();
        if (!isWatched()) {
            pass.firstGradient(part, tile, slopes);
        }
        int from = first.start(tile) * first.units();
        int to = first.start(tile + 1) * first.units();
        pruned.clear(0, from, to, slopes);
        optimizer.moveWeights(0, weights, from, to, slopes);
    }

    private void moveWeights(int l, int part) {
        int inputs = network.layer(l).inputs();
        int from = pass.start(part, network.layer(l).outputs()) * inputs;
        int to = pass.start(part + 1, network.layer(l).outputs()) * inputs;
        float[] slopes = gradient.weights()[l];
        float[] weights = network.layer(l).connections().values();
        if (!isWatched()) {
            pass.gradient(network, l, part, true, slopes);
        }
        pruned.clear(l, from, to, slopes);
        optimizer.moveWeights(l, weights, from, to, slopes);
        pass.readWeights(network, l, part);
    }

    private void moveBiases(int l, int part) {
        float[] slopes = gradient.biases()[l];
        float[] biases = network.layer(l).bias();
        if (!isWatched()) {
            pass.biasGradient(l, part, true, slopes);
        }
        optimizer.moveBiases(l, biases, pass.start(part, biases.length), pass.start(part + 1, biases.length), slopes);
    }
}
