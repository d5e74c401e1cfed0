package dev.appraise.core.train;

import dev.appraise.api.data.Batch;
import dev.appraise.api.data.TrainingData;
import dev.appraise.api.data.ValidationData;
import dev.appraise.api.network.Loss;
import dev.appraise.api.network.Network;
import dev.appraise.api.pruning.Gradient;
import dev.appraise.api.pruning.Pace;
import dev.appraise.api.pruning.StepListener;
import dev.appraise.core.compute.Compute;
import dev.appraise.core.compute.Dropout;
import dev.appraise.core.compute.Pass;
import dev.appraise.core.random.SeededRandom;
import dev.appraise.core.sound.Soundness;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Trains on minibatches with {@link Adam} or {@link Sgd}. */
final class StochasticTrainer implements Trainer {
    private static final double[] NO_POINT = {};

    private final TrainingSettings settings;
    private final Network network;
    private final Loss loss;
    private final Batch validation;
    private final Compute compute;
    private final SeededRandom random;
    private final TrainingListener listener;
    private final Runnable checkCancelled;
    private final Route route;
    private final Minibatches batches;
    private final Pass pass;
    private final Gradient gradient;
    private final int threads;
    private final int rows;

    private Optimizer optimizer;
    private LearningRate learningRate;
    private long step;
    private double epochLoss;
    private double lastRate;
    private long stepsSpent;
    private long samples;
    private @Nullable MinibatchStep current;
    private Optional<TrainingCall> underWay = Optional.empty();

    StochasticTrainer(
            TrainingSettings settings,
            Network network,
            Loss loss,
            TrainingData training,
            ValidationData validation,
            Compute compute,
            int threads,
            SeededRandom random,
            TrainingListener listener,
            Runnable checkCancelled,
            Route route) {
        this.settings = settings;
        this.network = network;
        this.loss = loss;
        this.validation = validation.rows();
        this.compute = compute;
        this.random = random;
        this.listener = listener;
        this.checkCancelled = checkCancelled;
        this.route = route;
        rows = training.rows().size();
        batches = new Minibatches(training.rows(), settings.batchSize(), settings.shift(), random);
        Dropout dropout = new Dropout(settings.inputDropout(), settings.dropout(), random, network, batches.capacity());
        this.threads = threads;
        pass = compute.pass(network, training.rows(), batches.capacity(), dropout, threads);
        gradient = Gradient.zeros(network);
        optimizer = Optimizer.of(settings, network);
        learningRate = LearningRate.of(settings, batches.count(), settings.epochs());
        route.begin(network, this::between);
    }

    @Override
    public Pace pace() {
        return new Pace(settings.patience() > 0, 2, 0.5);
    }

    @Override
    public double train(double epochs) {
        return train(epochs, MinibatchStep.UNSEEN);
    }

    @Override
    public double train(double epochs, StepListener steps) {
        return train(epochs, EarlyStopping.never(network), steps);
    }

    @Override
    public double trainToStop(double epochs) {
        return settings.patience() == 0
                ? train(epochs)
                : train(
                        epochs,
                        new EarlyStopping(settings.patience(), network, validationError()),
                        MinibatchStep.UNSEEN);
    }

    private double train(double epochs, EarlyStopping stopping, StepListener steps) {
        return train(Math.max(1, Math.round(epochs * batches.count())), 0, stopping, steps);
    }

    private double train(long wanted, long before, EarlyStopping stopping, StepListener steps) {
        Soundness.requireMasks(network, "before training");
        if (stopping.watches() || steps != MinibatchStep.UNSEEN) {
            route.leave();
        }
        long done = before + follow(wanted - before);
        if (done > before) {
            underWay = Optional.of(new TrainingCall(wanted, done, stopping.state(), NO_POINT, 0));
            checkCancelled.run();
        }
        if (done < wanted) {
            done = step(wanted, done, stopping, steps);
        }
        underWay = Optional.empty();
        requirePruned();
        stopping.restoreBest(network);
        return done / (double) batches.count();
    }

    /** Takes over what others have trained, and gives the steps that saves. */
    private long follow(long most) {
        long from = stepsSpent;
        List<Waypoint> ahead = route.advance(most, network);
        for (Waypoint point : ahead) {
            boolean isLast = point.step() == ahead.get(ahead.size() - 1).step();
            if (isLast || point.report().isPresent()) {
                network.restore(point.network());
                goTo(point.moment());
                point.report().ifPresent(listener::epochEnded);
            }
        }
        return stepsSpent - from;
    }

    private long step(long wanted, long before, EarlyStopping stopping, StepListener steps) {
        long done = before;
        boolean epochEnded = false;
        try (Team team = new Team(threads)) {
            MinibatchStep each = new MinibatchStep(network, loss, batches, pass, optimizer, gradient, team, steps);
            each.readNetwork();
            current = each;
            try {
                while (done < wanted && !stopping.stops()) {
                    lastRate = learningRate.at(step);
                    epochLoss += each.run(lastRate);
                    step++;
                    stepsSpent++;
                    samples += batches.size();
                    done++;
                    epochEnded = batches.epochEnded();
                    if (epochEnded || done == wanted && stopping.watches()) {
                        each.writeNetwork();
                    }
                    if (epochEnded) {
                        EpochReport report = endEpoch(stopping);
                        route.reach(Optional.of(report), network, this::between);
                    } else if (done == wanted && stopping.watches()) {
                        stopping.observe(network, validationError());
                    }
                    underWay = Optional.of(new TrainingCall(wanted, done, stopping.state(), NO_POINT, 0));
                    checkCancelled.run();
                }
            } finally {
                each.writeNetwork();
                current = null;
                underWay = Optional.empty();
            }
        }
        if (!epochEnded) {
            route.reach(Optional.empty(), network, this::between);
        }
        return done;
    }

    /** As the slopes and weights of pruned connections are 0 before each step, so is all that the optimiser should remember of them. */
    private void requirePruned() {
        Soundness.requireMasks(network, "after training: the optimiser remembers what it should not");
    }

    private EpochReport endEpoch(EarlyStopping stopping) {
        requirePruned();
        double validationError = validationError();
        stopping.observe(network, validationError);
        EpochReport report = new EpochReport(
                stepsSpent / (double) batches.count(),
                epochLoss / rows,
                validationError,
                Double.NaN,
                Double.NaN,
                stopping.failures(),
                lastRate);
        listener.epochEnded(report);
        epochLoss = 0;
        return report;
    }

    private double validationError() {
        return compute.error(network, validation, loss);
    }

    @Override
    public void startSchedule(double epochs) {
        optimizer = Optimizer.of(settings, network);
        learningRate = LearningRate.of(settings, batches.count(), epochs);
        step = 0;
        route.turn(epochs, network, this::between);
    }

    @Override
    public void forget(BitSet connections) {
        optimizer.forget(network, connections);
        if (!connections.isEmpty()) {
            route.leave();
        }
    }

    @Override
    public TrainerState state() {
        return new StochasticState(
                optimizer.copy(),
                learningRate,
                step,
                new StochasticState.Order(batches.order(), batches.position()),
                epochLoss,
                random.state());
    }

    @Override
    public void rewind(TrainerState state) {
        route.leave();
        rewind(mine(state));
    }

    private void rewind(StochasticState earlier) {
        optimizer = earlier.optimizer().copy();
        learningRate = earlier.learningRate();
        step = earlier.step();
    }

    private static StochasticState mine(TrainerState state) {
        if (!(state instanceof StochasticState earlier)) {
            throw new IllegalArgumentException("not a state of this trainer: " + state);
        }
        return earlier;
    }

    @Override
    public void restore(TrainerState state) {
        route.leave();
        goTo(mine(state));
    }

    private void goTo(StochasticState earlier) {
        rewind(earlier);
        batches.restore(earlier.order().rows(), earlier.order().position());
        epochLoss = earlier.epochLoss();
        random.restore(earlier.randomState());
    }

    @Override
    public TrainerMoment moment() {
        if (current != null) {
            current.writeNetwork();
        }
        return new TrainerMoment(state(), stepsSpent, samples, underWay);
    }

    /** The moment, between two calls. */
    private TrainerMoment between() {
        return new TrainerMoment(state(), stepsSpent, samples, Optional.empty());
    }

    @Override
    public void resume(TrainerMoment moment) {
        route.leave();
        goTo(moment);
    }

    private void goTo(TrainerMoment moment) {
        goTo(mine(moment.state()));
        stepsSpent = moment.steps();
        samples = moment.evaluations();
    }

    @Override
    public double finish(TrainerMoment moment) {
        TrainingCall call = moment.call().orElseThrow();
        return train(
                call.wanted(),
                call.done(),
                EarlyStopping.from(settings.patience(), network, call.stopping()),
                MinibatchStep.UNSEEN);
    }

    @Override
    public long gradientEvaluations() {
        return samples;
    }
}
