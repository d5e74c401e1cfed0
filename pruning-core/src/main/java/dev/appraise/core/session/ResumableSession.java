package dev.appraise.core.session;

import dev.appraise.api.network.Loss;
import dev.appraise.api.network.Network;
import dev.appraise.api.pruning.Appraisal;
import dev.appraise.api.pruning.Appraiser;
import dev.appraise.api.pruning.Checkpoint;
import dev.appraise.api.pruning.Criterion;
import dev.appraise.api.pruning.Pace;
import dev.appraise.api.pruning.PruningSession;
import dev.appraise.api.pruning.Scope;
import dev.appraise.api.pruning.StepListener;
import dev.appraise.core.store.Fields;
import dev.appraise.core.train.EpochReport;
import dev.appraise.core.train.TrainerMoment;
import dev.appraise.core.train.TrainerMoments;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Session} that can be gone on with after its process has ended, bit by bit as if that had not happened.
 *
 * <p>A method is a recipe, whose state is on the stack. So what is written down is what the session answered to each of its
 * calls, and at each checkpoint the whole of the session: weights, masks, optimiser, order and place in the epoch, random
 * states, counts, early stopping, in the middle of a call too. To go on, the method is run again from the start. The session
 * gives the answers that it gave, with the network as it was after each call, which takes next to no time, and then goes on
 * from the checkpoint. The method sees the same at each call, so whatever it remembers comes about again: warnings, averages,
 * rounds, copies of weights.
 *
 * <p>Two kinds of calls are made again for real, because more than their answer comes of them: training that shows each step to
 * a {@link StepListener}, and appraisals by an {@link Appraiser} that holds more than settings. A method that calls otherwise
 * than before, since it goes by a clock or by chance of its own, is found out by its arguments; {@link UnusableTapeException} then
 * says to begin anew.
 */
public final class ResumableSession implements PruningSession {
    /** A trial that is told to stop is written down if it has run so long. */
    private static final long WORTH_KEEPING = 2_000_000_000L;

    private final Setup setup;
    private final EpochObserver observer;
    private final Session session;
    private final Moments moments;
    private final Optional<Recorder> recorder;

    private @Nullable Replay replay;
    private boolean trainerIsStale;
    private boolean inCall;
    private Answer call = Answer.TRAINED;
    private long arguments;

    /**
     * @param setup what the session is made of; its listener is not told of anything
     * @param observer is told of each epoch instead
     * @param checkpointing where it is written down, if at all; if it was before, it goes on from there
     * @throws UnusableTapeException if what was written down is damaged, or not of this trial
     */
    public ResumableSession(Setup setup, EpochObserver observer, Optional<Checkpointing> checkpointing) {
        this.setup = setup;
        this.observer = observer;
        session = new Session(setup.with(this::epochEnded), this::stepTaken);
        moments = new Moments(setup, session);
        recorder = checkpointing.map(
                asked -> new Recorder(asked, () -> moments.now(call, arguments), this::isWorthKeepingAsItStops));
        replay = recorder.flatMap(Recorder::before).orElse(null);
        if (replay != null) {
            setup.route().leave();
        }
    }

    // What a method asks.

    @Override
    public Network network() {
        return session.network();
    }

    @Override
    public Loss loss() {
        return session.loss();
    }

    @Override
    public double target() {
        return session.target();
    }

    @Override
    public RandomGenerator random() {
        return session.random();
    }

    @Override
    public Pace pace() {
        return session.pace();
    }

    @Override
    public double epochsLeft() {
        return session.epochsLeft();
    }

    @Override
    public Appraiser appraiser(Criterion criterion) {
        return session.appraiser(criterion);
    }

    @Override
    public BitSet least(Appraisal appraisal, BitSet among, int count, Scope scope) {
        return session.least(appraisal, among, count, scope);
    }

    @Override
    public void note(String event, Map<String, ?> facts) {
        session.note(event, facts);
    }

    @Override
    public void checkCancelled() {
        session.checkCancelled();
    }

    @Override
    public double trainingError() {
        return error(Answer.TRAINING_ERROR);
    }

    @Override
    public double validationError() {
        return error(Answer.VALIDATION_ERROR);
    }

    private double error(Answer kind) {
        if (replay != null) {
            double[] told = new double[1];
            recall(replay, kind, 0, in -> told[0] = in.readDouble());
            return told[0];
        }
        double error = kind == Answer.TRAINING_ERROR ? session.trainingError() : session.validationError();
        record(kind, 0, out -> out.writeDouble(error));
        return error;
    }

    @Override
    public Appraisal appraise(Appraiser appraiser, int samples) {
        boolean answered = Stateless.is(appraiser);
        if (replay != null && answered) {
            double[] scores = new double[network().size()];
            recall(replay, Answer.SCORES, samples, in -> {
                Fields.read(scores, in);
                session.seeded().restore(in.readLong());
            });
            return new Appraisal(scores);
        }
        if (replay != null) {
            Appraisal[] asked = new Appraisal[1];
            recall(replay, Answer.ASKED, samples, in -> asked[0] = session.appraise(appraiser, samples));
            return asked[0];
        }
        Appraisal appraisal = session.appraise(appraiser, samples);
        if (answered) {
            record(Answer.SCORES, samples, out -> {
                Fields.write(appraisal.scores(), out);
                out.writeLong(session.seeded().state());
            });
        } else {
            record(Answer.ASKED, samples, out -> {});
        }
        return appraisal;
    }

    // What a method does.

    @Override
    public void train(double epochs) {
        train(Answer.TRAINED, epochs);
    }

    @Override
    public void trainToStop(double epochs) {
        train(Answer.TRAINED_TO_STOP, epochs);
    }

    private void train(Answer kind, double epochs) {
        long hash = Double.doubleToLongBits(epochs);
        if (replay != null && recallTraining(replay, kind, hash)) {
            trainerIsStale = true;
            return;
        }
        Replay ended = replay;
        call = kind;
        arguments = hash;
        inCall = true;
        if (ended != null) {
            goOn(ended);
        } else if (kind == Answer.TRAINED) {
            session.train(epochs);
        } else {
            session.trainToStop(epochs);
        }
        inCall = false;
        trainerIsStale = true;
        record(kind, hash, out -> {
            out.writeDouble(session.counts().epochs());
            Fields.write(network(), out);
        });
    }

    /** Whether the call had ended before the moment; else it was under way. */
    private boolean recallTraining(Replay tape, Answer kind, long hash) {
        try {
            while (!tape.isOver()) {
                Answer found = tape.next();
                if (found != Answer.EPOCH) {
                    tape.expect(kind, hash, found);
                    session.count(tape.answer().readDouble());
                    Fields.read(network(), tape.answer());
                    answered(tape);
                    return true;
                }
                tape.answer().readLong();
                EpochReport report = Reports.read(tape.answer());
                observer.recall(report, tape.answer().readDouble());
            }
            tape.expectUnderWay(kind, hash);
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Goes on with the call that was under way. */
    private void goOn(Replay ended) {
        TrainerMoment moment = goLive(ended);
        session.count(session.counts().epochs() + session.trainer().finish(moment));
    }

    @Override
    public void train(double epochs, StepListener listener) {
        long hash = Double.doubleToLongBits(epochs);
        if (replay != null) {
            recall(replay, Answer.LISTENED, hash, in -> {
                if (in.readBoolean()) {
                    session.trainer().resume(moments.trainer(in));
                }
                session.train(epochs, listener);
            });
        } else {
            boolean stale = trainerIsStale;
            Recorder.Writing answer = out -> {
                out.writeBoolean(stale);
                if (stale) {
                    TrainerMoments.write(session.trainer().moment(), out);
                }
            };
            // Before it trains, which changes the arrays of that moment.
            Optional<byte[]> bytes = recorder.map(to -> to.bytes(Answer.LISTENED, hash, answer));
            session.train(epochs, listener);
            bytes.ifPresent(written -> recorder.orElseThrow().record(written));
        }
        trainerIsStale = false;
    }

    @Override
    public void startSchedule(double epochs) {
        again(Answer.SCHEDULE, Double.doubleToLongBits(epochs), () -> session.startSchedule(epochs));
    }

    @Override
    public void prune(BitSet connections) {
        again(Answer.PRUNED, Arrays.hashCode(connections.toLongArray()), () -> session.prune(connections));
    }

    @Override
    public void regrow(BitSet connections, float[] weights) {
        int hash = Arrays.hashCode(connections.toLongArray());
        for (int c = connections.nextSetBit(0); c >= 0; c = connections.nextSetBit(c + 1)) {
            hash = 31 * hash + Float.floatToIntBits(weights[c]);
        }
        again(Answer.REGROWN, hash, () -> session.regrow(connections, weights));
    }

    @Override
    public void restore(Checkpoint checkpoint) {
        again(Answer.RESTORED, 0, () -> session.restore(checkpoint));
    }

    @Override
    public void rewind(Checkpoint checkpoint) {
        again(Answer.REWOUND, 0, () -> session.rewind(checkpoint));
    }

    @Override
    public Checkpoint keep() {
        if (replay != null) {
            Checkpoint[] kept = new Checkpoint[1];
            recall(replay, Answer.KEPT, 0, in -> kept[0] = session.keep(moments.state(in)));
            return kept[0];
        }
        Checkpoint kept = session.keep();
        record(Answer.KEPT, 0, out -> TrainerMoments.writeState(Session.trainer(kept), out));
        return kept;
    }

    // What becomes of a trial.

    /** What has been spent, before it was gone on with too. */
    public Spent spent() {
        return session.spent();
    }

    /** What has happened, in order. */
    public List<JournalEntry> journal() {
        return session.journal();
    }

    /**
     * Seconds of the trial that were not spent here: those that it had taken when it was last written down, before it was gone
     * on with, and those of training that it has taken over from other trials.
     */
    public double secondsElsewhere() {
        return moments.nanosElsewhere() / 1e9;
    }

    /** Removes what was written down: the trial has ended. */
    public void forget() {
        recorder.ifPresent(Recorder::delete);
    }

    // How it is written down, and read back.

    private interface Recalling {
        void read(DataInputStream in) throws IOException;
    }

    /** Does something that is done again where a trial is gone on with. */
    private void again(Answer kind, long hash, Runnable action) {
        if (replay != null) {
            recall(replay, kind, hash, in -> action.run());
        } else {
            action.run();
            record(kind, hash, out -> {});
        }
    }

    private void recall(Replay tape, Answer kind, long hash, Recalling answer) {
        try {
            session.checkCancelled();
            tape.expect(kind, hash);
            answer.read(tape.answer());
            answered(tape);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answered(Replay tape) {
        if (tape.isOver() && !tape.isUnderWay()) {
            goLive(tape);
        }
    }

    private TrainerMoment goLive(Replay ended) {
        try {
            TrainerMoment moment = moments.takeOver(ended.moment());
            ended.close();
            replay = null;
            return moment;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void record(Answer kind, long hash, Recorder.Writing answer) {
        recorder.ifPresent(to -> to.record(kind, hash, answer));
    }

    private void stepTaken() {
        if (inCall) {
            recorder.ifPresent(Recorder::commitIfDue);
        }
    }

    private void epochEnded(EpochReport report) {
        double remembered = observer.observe(report);
        if (inCall) {
            recorder.ifPresent(to -> to.recordUnderWay(Answer.EPOCH, out -> {
                Reports.write(report, out);
                out.writeDouble(remembered);
            }));
        }
    }

    private boolean isWorthKeepingAsItStops() {
        return setup.cancelled().getAsBoolean() && moments.nanos() > WORTH_KEEPING;
    }
}
