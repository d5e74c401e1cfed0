package dev.appraise.core.train;

import dev.appraise.api.InvalidInputException;
import dev.appraise.api.data.Batch;
import dev.appraise.api.data.TrainingData;
import dev.appraise.api.data.ValidationData;
import dev.appraise.api.network.Loss;
import dev.appraise.api.network.Network;
import dev.appraise.api.pruning.Pace;
import dev.appraise.api.pruning.StepListener;
import dev.appraise.core.compute.DoubleNetwork;
import dev.appraise.core.sound.Soundness;
import java.util.BitSet;
import java.util.Optional;

/**
 * Levenberg-Marquardt: Gauss-Newton steps, damped by mu, that lower mean((y - t)^2) + decay ||w||^2, with w the live
 * weights. Hagan and Menhaj, "Training Feedforward Networks with the Marquardt Algorithm", IEEE Transactions on Neural
 * Networks 5(6), 1994; constants of Matlab's trainlm, but that the objective, and so mu's scale, is a mean.
 *
 * <p>An epoch is one iteration: one Jacobian and one step that lowers the objective. Everything is computed in double
 * precision, and rounded into the network after each iteration. Once no step lowers the objective, or its gradient is
 * below 1e-7, a call ends early; the next one starts again from the initial mu.
 */
final class LevenbergMarquardtTrainer implements Trainer {
    static final double GREATEST_MU = 1e10;
    private static final double LEAST_MU = 1e-20;
    private static final double MU_FACTOR = 10;
    private static final double LEAST_GRADIENT = 1e-7;
    private static final int MOST_PARAMETERS = 5000;

    private final TrainingSettings settings;
    private final Network network;
    private final Batch training;
    private final Batch validation;
    private final TrainingListener listener;
    private final Runnable checkCancelled;
    private double mu;
    private double trainingError;
    private long iterations;
    private long evaluations;
    private Optional<TrainingCall> underWay = Optional.empty();

    LevenbergMarquardtTrainer(
            TrainingSettings settings,
            Network network,
            Loss loss,
            TrainingData training,
            ValidationData validation,
            TrainingListener listener,
            Runnable checkCancelled) {
        check(settings, network, loss);
        this.settings = settings;
        this.network = network;
        this.training = training.rows();
        this.validation = validation.rows();
        this.listener = listener;
        this.checkCancelled = checkCancelled;
        mu = settings.mu();
    }

    private static void check(TrainingSettings settings, Network network, Loss loss) {
        if (loss != Loss.MEAN_SQUARED_ERROR) {
            throw new InvalidInputException(
                    "Levenberg-Marquardt cannot lower the loss " + loss + "; it must be MEAN_SQUARED_ERROR",
                    "set algorithm to ADAM or SGD");
        }
        int parameters = new DoubleNetwork(network).parameters();
        if (parameters > MOST_PARAMETERS) {
            throw new InvalidInputException(
                    "Levenberg-Marquardt solves for all parameters at once, for at most " + MOST_PARAMETERS
                            + " of them, but a " + network.shape() + " network has " + parameters,
                    "set algorithm to ADAM or SGD");
        }
        if (settings.dropout() > 0 || settings.inputDropout() > 0 || settings.shift() > 0) {
            throw new InvalidInputException(
                    "Levenberg-Marquardt needs the same samples at each step, but training settings dropout,"
                            + " inputDropout and shift are " + settings.dropout() + ", " + settings.inputDropout()
                            + " and " + settings.shift(),
                    "set them to 0, or algorithm to ADAM or SGD");
        }
    }

    @Override
    public Pace pace() {
        return new Pace(true, 100, 2);
    }

    @Override
    public double train(double epochs) {
        return train(epochs, EarlyStopping.never(network));
    }

    @Override
    public double train(double epochs, StepListener steps) {
        throw new InvalidInputException(
                "Levenberg-Marquardt does not go by gradients of batches, which this pruning method learns from",
                "set algorithm to ADAM or SGD");
    }

    @Override
    public double trainToStop(double epochs) {
        return settings.patience() == 0
                ? train(epochs)
                : train(
                        epochs,
                        new EarlyStopping(
                                settings.patience(), network, new DoubleNetwork(network).meanSquaredError(validation)));
    }

    private double train(double epochs, EarlyStopping stopping) {
        DoubleNetwork point = new DoubleNetwork(network);
        trainingError = point.meanSquaredError(training);
        return train(Math.max(1, Math.round(epochs)), 0, point, stopping);
    }

    private double train(long wanted, long before, DoubleNetwork point, EarlyStopping stopping) {
        long done = before;
        boolean goesOn = true;
        while (goesOn && done < wanted && !stopping.stops()) {
            goesOn = iterate(point, stopping);
            done++;
            long ends = goesOn ? wanted : done;
            underWay = Optional.of(new TrainingCall(ends, done, stopping.state(), point.get(), trainingError));
            checkCancelled.run();
        }
        underWay = Optional.empty();
        stopping.restoreBest(network);
        return done;
    }

    private boolean iterate(DoubleNetwork point, EarlyStopping stopping) {
        NormalEquations equations = new NormalEquations(point, training, settings.weightDecay());
        evaluations += (long) training.size() * training.outputs();
        iterations++;
        double gradientNorm = equations.gradientNorm();
        boolean lowered = gradientNorm >= LEAST_GRADIENT && lower(point, equations);
        point.writeTo(network);
        Soundness.requireMasks(network, "after an iteration");
        double validationError = point.meanSquaredError(validation);
        stopping.observe(network, validationError);
        listener.epochEnded(new EpochReport(
                iterations, trainingError, validationError, gradientNorm, mu, stopping.failures(), Double.NaN));
        if (!lowered) {
            mu = settings.mu();
        }
        return lowered;
    }

    private boolean lower(DoubleNetwork point, NormalEquations equations) {
        double[] start = point.get();
        double before = trainingError + decay(point);
        while (mu <= GREATEST_MU) {
            point.set(sum(start, equations.step(mu)));
            double error = point.meanSquaredError(training);
            if (error + decay(point) < before) {
                trainingError = error;
                mu = Math.max(mu / MU_FACTOR, LEAST_MU);
                return true;
            }
            mu *= MU_FACTOR;
        }
        point.set(start);
        return false;
    }

    private double decay(DoubleNetwork point) {
        return settings.weightDecay() * point.squaredWeights();
    }

    private static double[] sum(double[] first, double[] second) {
        double[] sum = first.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += second[i];
        }
        return sum;
    }

    @Override
    public void startSchedule(double epochs) {
        mu = settings.mu();
    }

    /** Does nothing: no iteration remembers another but by mu. */
    @Override
    public void forget(BitSet connections) {}

    @Override
    public TrainerState state() {
        return new LevenbergMarquardtState(mu);
    }

    @Override
    public void rewind(TrainerState state) {
        restore(state);
    }

    @Override
    public void restore(TrainerState state) {
        if (!(state instanceof LevenbergMarquardtState earlier)) {
            throw new IllegalArgumentException("not a state of this trainer: " + state);
        }
        mu = earlier.mu();
    }

    @Override
    public TrainerMoment moment() {
        return new TrainerMoment(state(), iterations, evaluations, underWay);
    }

    @Override
    public void resume(TrainerMoment moment) {
        restore(moment.state());
        iterations = moment.steps();
        evaluations = moment.evaluations();
    }

    @Override
    public double finish(TrainerMoment moment) {
        TrainingCall call = moment.call().orElseThrow();
        DoubleNetwork point = new DoubleNetwork(network);
        point.set(call.point());
        trainingError = call.trainingError();
        return train(
                call.wanted(), call.done(), point, EarlyStopping.from(settings.patience(), network, call.stopping()));
    }

    @Override
    public long gradientEvaluations() {
        return evaluations;
    }
}
