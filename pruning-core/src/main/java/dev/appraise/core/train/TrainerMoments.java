package dev.appraise.core.train;

import dev.appraise.api.network.Network;
import dev.appraise.api.pruning.Gradient;
import dev.appraise.core.store.Fields;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Optional;

/** Writes moments of trainers down, bit by bit, and reads them back. Lengths follow from the network; none is read. */
public final class TrainerMoments {
    private static final int STOCHASTIC = 1;
    private static final int LEVENBERG_MARQUARDT = 2;

    private TrainerMoments() {}

    /** Writes a moment. */
    public static void write(TrainerMoment moment, DataOutputStream out) throws IOException {
        writeState(moment.state(), out);
        out.writeLong(moment.steps());
        out.writeLong(moment.evaluations());
        out.writeBoolean(moment.isUnderWay());
        if (moment.isUnderWay()) {
            write(moment.call().orElseThrow(), out);
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @param settings of the trainer
     * @param network of the shape that is trained, with the masks of the moment
     * @param rows that are trained on
     */
    public static TrainerMoment read(DataInputStream in, TrainingSettings settings, Network network, int rows)
            throws IOException {
        TrainerState state = readState(in, settings, network, rows);
        long steps = in.readLong();
        long evaluations = in.readLong();
        return new TrainerMoment(
                state, steps, evaluations, in.readBoolean() ? Optional.of(call(in, network)) : Optional.empty());
    }

    /** Writes what a trainer remembers. */
    public static void writeState(TrainerState state, DataOutputStream out) throws IOException {
        switch (kind(state)) {
            case STOCHASTIC -> write((StochasticState) state, out);
            default -> {
                out.writeByte(LEVENBERG_MARQUARDT);
                out.writeDouble(((LevenbergMarquardtState) state).mu());
            }
        }
    }

    /** Reads what {@link #writeState} wrote; see {@link #read}. */
    public static TrainerState readState(DataInputStream in, TrainingSettings settings, Network network, int rows)
            throws IOException {
        return in.readByte() == STOCHASTIC
                ? stochastic(in, settings, network, rows)
                : new LevenbergMarquardtState(in.readDouble());
    }

    private static int kind(TrainerState state) {
        return state instanceof StochasticState ? STOCHASTIC : LEVENBERG_MARQUARDT;
    }

    private static void write(StochasticState state, DataOutputStream out) throws IOException {
        out.writeByte(STOCHASTIC);
        state.optimizer().write(out);
        LearningRate rate = state.learningRate();
        out.writeDouble(rate.peak());
        out.writeByte(rate.schedule().ordinal());
        out.writeLong(rate.warmUp());
        out.writeLong(rate.span());
        out.writeLong(state.step());
        Fields.write(state.order().rows(), out);
        out.writeInt(state.order().position());
        out.writeDouble(state.epochLoss());
        out.writeLong(state.randomState());
    }

    private static StochasticState stochastic(DataInputStream in, TrainingSettings settings, Network network, int rows)
            throws IOException {
        Optimizer optimizer = Optimizer.of(settings, network);
        optimizer.read(in);
        LearningRate rate =
                new LearningRate(in.readDouble(), Schedule.values()[in.readByte()], in.readLong(), in.readLong());
        long step = in.readLong();
        int[] order = new int[rows];
        Fields.read(order, in);
        return new StochasticState(
                optimizer, rate, step, new StochasticState.Order(order, in.readInt()), in.readDouble(), in.readLong());
    }

    private static void write(TrainingCall call, DataOutputStream out) throws IOException {
        out.writeLong(call.wanted());
        out.writeLong(call.done());
        out.writeBoolean(call.stopping().isPresent());
        if (call.stopping().isPresent()) {
            EarlyStopping.State stopping = call.stopping().get();
            Fields.write(stopping.best(), out);
            out.writeDouble(stopping.least());
            out.writeInt(stopping.failures());
        }
        out.writeBoolean(call.point().length > 0);
        Fields.write(call.point(), out);
        out.writeDouble(call.trainingError());
    }

    private static TrainingCall call(DataInputStream in, Network network) throws IOException {
        long wanted = in.readLong();
        long done = in.readLong();
        Optional<EarlyStopping.State> stopping = Optional.empty();
        if (in.readBoolean()) {
            Network best = network.copy();
            Fields.read(best, in);
            stopping = Optional.of(new EarlyStopping.State(best, in.readDouble(), in.readInt()));
        }
        double[] point = new double[in.readBoolean() ? parameters(network) : 0];
        Fields.read(point, in);
        return new TrainingCall(wanted, done, stopping, point, in.readDouble());
    }

    private static int parameters(Network network) {
        return network.live()
                + network.layers().stream().mapToInt(layer -> layer.outputs()).sum();
    }

    /** Writes moments of an optimiser. */
    static void write(Gradient moments, DataOutputStream out) throws IOException {
        for (int l = 0; l < moments.weights().length; l++) {
            Fields.write(moments.weights()[l], out);
            Fields.write(moments.biases()[l], out);
        }
    }

    /** Reads moments of an optimiser into ones of the same shape. */
    static void read(Gradient moments, DataInputStream in) throws IOException {
        for (int l = 0; l < moments.weights().length; l++) {
            Fields.read(moments.weights()[l], in);
            Fields.read(moments.biases()[l], in);
        }
    }
}
