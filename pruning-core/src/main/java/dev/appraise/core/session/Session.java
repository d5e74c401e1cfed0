package dev.appraise.core.session;

import dev.appraise.api.data.Batch;
import dev.appraise.api.data.TrainingData;
import dev.appraise.api.data.ValidationData;
import dev.appraise.api.network.Loss;
import dev.appraise.api.network.Mask;
import dev.appraise.api.network.Network;
import dev.appraise.api.pruning.Appraisal;
import dev.appraise.api.pruning.Appraiser;
import dev.appraise.api.pruning.Checkpoint;
import dev.appraise.api.pruning.Criterion;
import dev.appraise.api.pruning.Pace;
import dev.appraise.api.pruning.PruningSession;
import dev.appraise.api.pruning.Scope;
import dev.appraise.api.pruning.StepListener;
import dev.appraise.core.compute.Compute;
import dev.appraise.core.compute.Gemm;
import dev.appraise.core.plugin.Registry;
import dev.appraise.core.random.SeededRandom;
import dev.appraise.core.select.Selection;
import dev.appraise.core.sound.Soundness;
import dev.appraise.core.train.Trainer;
import dev.appraise.core.train.TrainerState;
import dev.appraise.core.train.Trainers;
import dev.appraise.core.train.TrainingSettings;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.LongAdder;
import java.util.random.RandomGenerator;

/** The session of one trial: holds methods to the target and the budget, and keeps count of what they spend. */
public final class Session implements PruningSession {
    private final Setup setup;
    private final Network network;
    private final SeededRandom random;
    private final Compute compute = new Compute(Gemm.fastest());
    private final Trainer trainer;
    private final LongAdder gradients = new LongAdder();
    private final List<JournalEntry> journal = new ArrayList<>();
    private double epochs;
    private long appraisals;
    private long appraisalNanos;
    private long nanosTakenOver;
    private final Runnable afterStep;

    /** @param setup what it is made of */
    public Session(Setup setup) {
        this(setup, () -> {});
    }

    /** @param afterStep run after each step of training, ahead of the question whether to stop */
    Session(Setup setup, Runnable afterStep) {
        this.setup = setup;
        this.afterStep = afterStep;
        network = setup.network();
        SeededRandom seeded = new SeededRandom(setup.seed());
        SeededRandom batches = seeded.split();
        random = seeded.split();
        trainer = Trainers.of(
                setup.trainer(),
                network,
                setup.loss(),
                setup.training(),
                setup.validation(),
                compute,
                setup.threads(),
                batches,
                setup.listener(),
                this::stepTaken,
                setup.route());
    }

    /**
     * A session of one's own on a network of one's own, for programs that use this as a library: on one thread, telling
     * nobody, not to be cancelled, with the criteria of the class path.
     *
     * @param network of the weights that it has; trained and pruned in place
     * @param training scaled rows
     * @param validation scaled rows, for early stopping
     * @param loss what is trained on
     * @param trainer how, and with which budget
     * @param target share of the connections to prune, in [0, 1)
     * @param seed of everything of chance
     */
    public static Session of(
            Network network,
            Batch training,
            Batch validation,
            Loss loss,
            TrainingSettings trainer,
            double target,
            long seed) {
        return new Session(new Setup(
                network,
                new TrainingData(training),
                new ValidationData(validation),
                loss,
                trainer,
                target,
                criterion -> Registry.of(Session.class.getClassLoader()).create(criterion),
                seed,
                1,
                report -> {},
                () -> false));
    }

    @Override
    public Network network() {
        return network;
    }

    @Override
    public Loss loss() {
        return setup.loss();
    }

    @Override
    public double target() {
        return setup.target();
    }

    @Override
    public RandomGenerator random() {
        return random;
    }

    @Override
    public Pace pace() {
        return trainer.pace();
    }

    @Override
    public double epochsLeft() {
        double left = setup.trainer().epochs() - epochs;
        return left < 1e-9 ? 0 : left;
    }

    @Override
    public void train(double more) {
        double allowed = Math.min(more, epochsLeft());
        if (allowed > 0) {
            epochs += trainer.train(allowed);
        }
    }

    @Override
    public void train(double more, StepListener listener) {
        double allowed = Math.min(more, epochsLeft());
        if (allowed > 0) {
            epochs += trainer.train(allowed, listener);
        }
    }

    @Override
    public void trainToStop(double most) {
        double allowed = Math.min(most, epochsLeft());
        if (allowed > 0) {
            epochs += trainer.trainToStop(allowed);
        }
    }

    @Override
    public void startSchedule(double span) {
        trainer.startSchedule(span);
    }

    @Override
    public double trainingError() {
        Soundness.require(network, "before an evaluation");
        return compute.error(network, setup.training().rows(), setup.loss());
    }

    @Override
    public double validationError() {
        Soundness.require(network, "before an evaluation");
        return compute.error(network, setup.validation().rows(), setup.loss());
    }

    @Override
    public Appraisal appraise(Appraiser appraiser, int samples) {
        checkCancelled();
        Soundness.require(network, "before an appraisal");
        Batch all = setup.training().rows();
        Batch rows = samples == 0 || samples >= all.size() ? all : all.rows(random.sample(all.size(), samples));
        long start = System.nanoTime();
        Appraisal appraisal = appraiser.appraise(
                network, new RowEvidence(rows, setup.loss(), setup.threads(), random, compute, gradients));
        appraisalNanos += System.nanoTime() - start;
        appraisals++;
        if (appraisal.scores().length != network.size()) {
            throw new IllegalStateException("the appraiser gave " + appraisal.scores().length + " scores for "
                    + network.size() + " connections");
        }
        return appraisal;
    }

    @Override
    public Appraiser appraiser(Criterion criterion) {
        return setup.appraisers().apply(criterion);
    }

    @Override
    public BitSet least(Appraisal appraisal, BitSet among, int count, Scope scope) {
        return Selection.least(network, appraisal.scores(), among, count, scope);
    }

    @Override
    public void prune(BitSet connections) {
        if (connections.cardinality() > left()) {
            throw new IllegalArgumentException("pruning " + connections.cardinality() + " connections more would leave "
                    + (network.live() - connections.cardinality()) + " of " + network.size() + ", past the target of "
                    + (network.size() - toPrune()));
        }
        connections.stream().filter(c -> !network.isLive(c)).findFirst().ifPresent(c -> {
            throw new IllegalArgumentException("connection " + c + " is pruned already");
        });
        for (int l = 0; l < network.depth(); l++) {
            Mask mask = network.layer(l).connections().mask();
            int going =
                    connections.get(network.offset(l), network.offset(l + 1)).cardinality();
            if (going > 0 && going >= mask.live()) {
                throw new IllegalArgumentException("layer " + l + " would be left with no connection");
            }
        }
        connections.stream().forEach(network::prune);
        trainer.forget(connections);
        Soundness.requireMasks(network, "after pruning");
    }

    @Override
    public void regrow(BitSet connections, float[] weights) {
        connections.stream().filter(network::isLive).findFirst().ifPresent(c -> {
            throw new IllegalArgumentException("connection " + c + " is live already");
        });
        connections.stream().forEach(c -> {
            int l = network.layerOf(c);
            network.layer(l).connections().regrow(c - network.offset(l), weights[c]);
        });
        trainer.forget(connections);
    }

    @Override
    public Checkpoint keep() {
        return new Moment(network.copy(), trainer.state(), random.state());
    }

    @Override
    public void restore(Checkpoint checkpoint) {
        Moment moment = (Moment) checkpoint;
        network.restore(moment.network);
        trainer.restore(moment.trainer);
        random.restore(moment.random);
        Soundness.requireMasks(network, "after going back to a moment");
    }

    @Override
    public void rewind(Checkpoint checkpoint) {
        Moment moment = (Moment) checkpoint;
        network.rewind(moment.network);
        trainer.rewind(moment.trainer);
        BitSet gone = new BitSet(network.size());
        for (int c = 0; c < network.size(); c++) {
            gone.set(c, !network.isLive(c));
        }
        trainer.forget(gone);
        Soundness.requireMasks(network, "after rewinding");
    }

    @Override
    public void note(String event, Map<String, ?> facts) {
        // Sorted, since Map.of has another order in each process, and the same trial is to give the same line.
        journal.add(new JournalEntry(epochs, event, Collections.unmodifiableMap(new TreeMap<>(facts))));
    }

    @Override
    public void checkCancelled() {
        if (setup.cancelled().getAsBoolean()) {
            throw new CancellationException("the trial was cancelled");
        }
    }

    private void stepTaken() {
        afterStep.run();
        checkCancelled();
    }

    Trainer trainer() {
        return trainer;
    }

    SeededRandom seeded() {
        return random;
    }

    /** A moment at which the trainer remembered what another one did. */
    Checkpoint keep(TrainerState state) {
        return new Moment(network.copy(), state, random.state());
    }

    /** What the trainer remembered at a moment. */
    static TrainerState trainer(Checkpoint checkpoint) {
        return ((Moment) checkpoint).trainer;
    }

    /** What has been spent, but for what the trainer counts itself. */
    Counts counts() {
        return new Counts(epochs, gradients.sum(), appraisals, appraisalNanos, nanosTakenOver());
    }

    /** Takes over what had been spent. */
    void count(Counts counts) {
        epochs = counts.epochs();
        gradients.reset();
        gradients.add(counts.gradients());
        appraisals = counts.appraisals();
        appraisalNanos = counts.appraisalNanos();
        nanosTakenOver = counts.nanosTakenOver();
    }

    /** Takes over the epochs that had been spent, and leaves the rest. */
    void count(double spentEpochs) {
        epochs = spentEpochs;
    }

    private long nanosTakenOver() {
        return nanosTakenOver + setup.route().nanosTakenOver();
    }

    /** @param gradients of evidence alone */
    record Counts(double epochs, long gradients, long appraisals, long appraisalNanos, long nanosTakenOver) {}

    /** What has been spent so far. */
    public Spent spent() {
        return new Spent(
                epochs,
                gradients.sum() + trainer.gradientEvaluations(),
                appraisals,
                appraisalNanos / 1e9,
                nanosTakenOver() / 1e9);
    }

    /** What has happened so far, in order. */
    public List<JournalEntry> journal() {
        return List.copyOf(journal);
    }

    private record Moment(Network network, TrainerState trainer, long random) implements Checkpoint {}
}
