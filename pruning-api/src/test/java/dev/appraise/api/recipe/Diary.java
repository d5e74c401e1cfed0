package dev.appraise.api.recipe;

import dev.appraise.api.network.Activation;
import dev.appraise.api.network.Loss;
import dev.appraise.api.network.Network;
import dev.appraise.api.network.Shape;
import dev.appraise.api.pruning.Appraisal;
import dev.appraise.api.pruning.Appraiser;
import dev.appraise.api.pruning.Checkpoint;
import dev.appraise.api.pruning.Criterion;
import dev.appraise.api.pruning.Pace;
import dev.appraise.api.pruning.PruningSession;
import dev.appraise.api.pruning.Scope;
import dev.appraise.api.pruning.StepListener;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/**
 * A session that trains nothing and writes down what a recipe asks of it. Its network is 5-2-5, of 20 connections that weigh
 * nothing, and its rhythm is 2 epochs, then every second one.
 */
final class Diary implements PruningSession {
    private final Network network = Network.dense(Shape.parse("5-2-5"), Activation.TANH, Activation.LINEAR);
    private final List<String> lines = new ArrayList<>();
    private final double target;
    private final double stopsAfter;
    private final Iterator<Double> errors;
    private double left;
    private double error;

    /**
     * @param target share of the connections to prune
     * @param epochs the budget
     * @param stopsAfter epochs after which training to a stop ends
     * @param errors of training rows, one for each time that they are asked for; those of validation rows are the same
     */
    Diary(double target, double epochs, double stopsAfter, Double... errors) {
        this.target = target;
        this.stopsAfter = stopsAfter;
        this.errors = List.of(errors).iterator();
        left = epochs;
    }

    private record Moment(Network network) implements Checkpoint {}

    List<String> lines() {
        return lines;
    }

    /** The lines that begin so, without their beginning. */
    List<String> lines(String beginning) {
        return lines.stream()
                .filter(line -> line.startsWith(beginning + " "))
                .map(line -> line.substring(beginning.length() + 1))
                .toList();
    }

    @Override
    public Network network() {
        return network;
    }

    @Override
    public Loss loss() {
        return Loss.MEAN_SQUARED_ERROR;
    }

    @Override
    public double target() {
        return target;
    }

    @Override
    public RandomGenerator random() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Pace pace() {
        return new Pace(true, 2, 2);
    }

    @Override
    public double epochsLeft() {
        return left;
    }

    @Override
    public void train(double epochs) {
        lines.add("train " + epochs);
        left -= Math.min(left, epochs);
    }

    @Override
    public void train(double epochs, StepListener listener) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void trainToStop(double epochs) {
        lines.add("stop " + epochs);
        left -= Math.min(left, Math.min(epochs, stopsAfter));
    }

    @Override
    public void startSchedule(double epochs) {
        lines.add("schedule " + epochs);
    }

    @Override
    public double trainingError() {
        error = errors.next();
        lines.add("error " + error);
        return error;
    }

    @Override
    public double validationError() {
        return error;
    }

    @Override
    public Appraisal appraise(Appraiser appraiser, int samples) {
        lines.add("appraise " + samples);
        return appraiser.appraise(network, null);
    }

    @Override
    public Appraiser appraiser(Criterion criterion) {
        throw new UnsupportedOperationException();
    }

    /** Over the network, whatever the scope, which it writes down. */
    @Override
    public BitSet least(Appraisal appraisal, BitSet among, int count, Scope scope) {
        BitSet chosen = new BitSet();
        among.stream()
                .filter(network::isLive)
                .boxed()
                .sorted(Comparator.comparingDouble(c -> appraisal.scores()[c]))
                .limit(count)
                .forEach(chosen::set);
        lines.add("least " + count + " of " + among.cardinality() + " by " + scope);
        return chosen;
    }

    @Override
    public void prune(BitSet connections) {
        lines.add("prune " + connections);
        connections.stream().forEach(network::prune);
    }

    @Override
    public void regrow(BitSet connections, float[] weights) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Checkpoint keep() {
        return new Moment(network.copy());
    }

    @Override
    public void restore(Checkpoint checkpoint) {
        network.restore(((Moment) checkpoint).network);
    }

    @Override
    public void rewind(Checkpoint checkpoint) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void note(String event, Map<String, ?> facts) {
        lines.add(event + " " + new TreeMap<>(facts));
    }

    @Override
    public void checkCancelled() {}
}
