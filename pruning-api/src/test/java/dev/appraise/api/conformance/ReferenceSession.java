package dev.appraise.api.conformance;

import dev.appraise.api.InvalidInputException;
import dev.appraise.api.data.Batch;
import dev.appraise.api.network.Layer;
import dev.appraise.api.network.Loss;
import dev.appraise.api.network.Network;
import dev.appraise.api.pruning.Appraisal;
import dev.appraise.api.pruning.Appraiser;
import dev.appraise.api.pruning.Checkpoint;
import dev.appraise.api.pruning.Criterion;
import dev.appraise.api.pruning.Gradient;
import dev.appraise.api.pruning.Pace;
import dev.appraise.api.pruning.PruningSession;
import dev.appraise.api.pruning.Scope;
import dev.appraise.api.pruning.StepListener;
import dev.appraise.api.spi.AppraiserProvider;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.random.RandomGenerator;

/**
 * A session that trains by plain gradient descent, on batches of 8 rows and at one learning rate, so that there is no
 * state but weights and chance. It never stops early. Criteria that settings name are found by {@link ServiceLoader}.
 */
public final class ReferenceSession implements PruningSession {
    private static final int BATCH = 8;
    private static final double RATE = 0.05;

    private final Problem problem;
    private final Network network;
    private final double target;
    private final int epochs;
    private final Chance random;
    private int steps;

    /**
     * @param problem what is learnt
     * @param target share of the connections to prune, in [0, 1)
     * @param epochs the budget
     * @param seed of the network and of chance
     */
    public ReferenceSession(Problem problem, double target, int epochs, long seed) {
        this.problem = problem;
        this.target = target;
        this.epochs = epochs;
        network = problem.network(seed);
        random = new Chance(seed);
    }

    private record Moment(Network network, long random) implements Checkpoint {}

    @Override
    public Network network() {
        return network;
    }

    @Override
    public Loss loss() {
        return problem.loss();
    }

    @Override
    public double target() {
        return target;
    }

    @Override
    public RandomGenerator random() {
        return random;
    }

    @Override
    public Pace pace() {
        return new Pace(false, 2, 0.5);
    }

    @Override
    public double epochsLeft() {
        return epochs - steps / (double) stepsInEpoch();
    }

    @Override
    public void train(double more) {
        train(more, (gradient, rate) -> {});
    }

    @Override
    public void train(double more, StepListener listener) {
        double allowed = Math.min(more, epochsLeft());
        if (allowed > 0) {
            long wanted = Math.max(1, Math.round(allowed * stepsInEpoch()));
            for (long step = 0; step < wanted; step++) {
                step(listener);
            }
        }
    }

    @Override
    public void trainToStop(double most) {
        train(most);
    }

    private int stepsInEpoch() {
        return (training().size() + BATCH - 1) / BATCH;
    }

    private void step(StepListener listener) {
        Gradient gradient = evidence(BATCH).gradient(network);
        listener.beforeStep(gradient, RATE);
        for (int l = 0; l < network.depth(); l++) {
            Layer layer = network.layer(l);
            descend(layer.connections().values(), gradient.weights()[l]);
            descend(layer.bias(), gradient.biases()[l]);
            layer.connections().applyMask();
        }
        steps++;
    }

    private static void descend(float[] values, float[] slopes) {
        for (int i = 0; i < values.length; i++) {
            values[i] -= (float) (RATE * slopes[i]);
        }
    }

    private ReferenceEvidence evidence(int rows) {
        Batch all = training();
        boolean every = rows == 0 || rows >= all.size();
        Batch drawn = every ? all : all.rows(Arrays.copyOf(random.order(all.size()), rows));
        return new ReferenceEvidence(drawn, loss(), random);
    }

    private Batch training() {
        return problem.training().rows();
    }

    /** There is no schedule: the learning rate stays as it is. */
    @Override
    public void startSchedule(double span) {}

    @Override
    public double trainingError() {
        return new PlainNetwork(network).error(training(), loss());
    }

    @Override
    public double validationError() {
        return new PlainNetwork(network).error(problem.validation().rows(), loss());
    }

    @Override
    public Appraisal appraise(Appraiser appraiser, int samples) {
        Appraisal appraisal = appraiser.appraise(network, evidence(samples));
        if (appraisal.scores().length != network.size()) {
            throw new IllegalStateException(
                    appraisal.scores().length + " scores for " + network.size() + " connections");
        }
        return appraisal;
    }

    @Override
    public Appraiser appraiser(Criterion criterion) {
        for (AppraiserProvider<?> provider : ServiceLoader.load(AppraiserProvider.class)) {
            if (provider.id().equals(criterion.id())) {
                return withDefaults(provider);
            }
        }
        throw new InvalidInputException(
                "there is no criterion '" + criterion + "'", "its jar is missing on the class path");
    }

    private static <S extends Record> Appraiser withDefaults(AppraiserProvider<S> provider) {
        return provider.create(provider.settings());
    }

    /** One at a time, from the layer whose turn it is. */
    @Override
    public BitSet least(Appraisal appraisal, BitSet among, int count, Scope scope) {
        List<Integer> byWorth = among.stream()
                .filter(network::isLive)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer c) -> appraisal.scores()[c])
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        int[] taken = new int[network.depth()];
        BitSet chosen = new BitSet();
        for (int i = 0; i < count; i++) {
            List<Integer> free = byWorth.stream()
                    .filter(c -> !chosen.get(c) && live(network.layerOf(c)) - taken[network.layerOf(c)] > 1)
                    .toList();
            if (free.isEmpty()) {
                return chosen;
            }
            int layer = scope == Scope.NETWORK
                    ? network.layerOf(free.get(0))
                    : neediest(free, taken, (network.pruned() + count) / (double) network.size());
            chosen.set(free.stream()
                    .filter(c -> network.layerOf(c) == layer)
                    .findFirst()
                    .orElseThrow());
            taken[layer]++;
        }
        return chosen;
    }

    private int neediest(List<Integer> free, int[] taken, double share) {
        return free.stream()
                .map(network::layerOf)
                .distinct()
                .max(Comparator.comparingDouble((Integer l) -> {
                            int size = network.layer(l).connections().size();
                            return share * size - (size - live(l)) - taken[l];
                        })
                        .thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
    }

    private int live(int layer) {
        return network.layer(layer).connections().mask().live();
    }

    @Override
    public void prune(BitSet connections) {
        if (connections.cardinality() > left()) {
            throw new IllegalArgumentException(
                    "past the target: " + connections.cardinality() + " pruned where " + left() + " are left to prune");
        }
        connections.stream().filter(c -> !network.isLive(c)).findFirst().ifPresent(c -> {
            throw new IllegalArgumentException("connection " + c + " is pruned already");
        });
        for (int l = 0; l < network.depth(); l++) {
            int going =
                    connections.get(network.offset(l), network.offset(l + 1)).cardinality();
            if (going > 0 && going >= live(l)) {
                throw new IllegalArgumentException("layer " + l + " would be left with no connection");
            }
        }
        connections.stream().forEach(network::prune);
    }

    @Override
    public void regrow(BitSet connections, float[] weights) {
        connections.stream().forEach(c -> {
            if (network.isLive(c)) {
                throw new IllegalArgumentException("connection " + c + " is live already");
            }
            int l = network.layerOf(c);
            network.layer(l).connections().regrow(c - network.offset(l), weights[c]);
        });
    }

    @Override
    public Checkpoint keep() {
        return new Moment(network.copy(), random.state());
    }

    @Override
    public void restore(Checkpoint checkpoint) {
        Moment moment = (Moment) checkpoint;
        network.restore(moment.network);
        random.restore(moment.random);
    }

    @Override
    public void rewind(Checkpoint checkpoint) {
        network.rewind(((Moment) checkpoint).network);
    }

    @Override
    public void note(String event, Map<String, ?> facts) {}

    @Override
    public void checkCancelled() {}
}
