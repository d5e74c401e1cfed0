package dev.appraise.api.conformance;

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
import java.util.BitSet;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.random.RandomGenerator;

/** A session that sees what a method does with it, and can be cancelled. */
final class WatchedSession implements PruningSession {
    private static final int ENDLESS = 100_000;

    private final PruningSession session;
    private final int cancelledAt;
    private final BitSet pruned = new BitSet();
    private int calls;
    private boolean cameBack;

    /** @param cancelledAt the long call, counted from 1, that finds the run cancelled; 0 if none does */
    WatchedSession(PruningSession session, int cancelledAt) {
        this.session = session;
        this.cancelledAt = cancelledAt;
    }

    /** How many long calls there were: training, appraising and {@link #checkCancelled()}. */
    int calls() {
        return calls;
    }

    /** Whether a connection that was seen pruned was seen alive later, other than by {@link #restore}. */
    boolean cameBack() {
        look();
        return cameBack;
    }

    private void look() {
        Network network = network();
        for (int c = 0; c < network.size(); c++) {
            cameBack |= pruned.get(c) && network.isLive(c);
            pruned.set(c, !network.isLive(c));
        }
    }

    private void begin() {
        look();
        calls++;
        if (calls == cancelledAt) {
            throw new CancellationException("the run was cancelled");
        }
        if (calls > ENDLESS) {
            throw new AssertionError("the method does not end: " + ENDLESS + " calls, with " + left()
                    + " connections still to prune and " + epochsLeft() + " epochs left");
        }
    }

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
    public void train(double epochs) {
        begin();
        session.train(epochs);
    }

    @Override
    public void train(double epochs, StepListener listener) {
        begin();
        session.train(epochs, listener);
    }

    @Override
    public void trainToStop(double epochs) {
        begin();
        session.trainToStop(epochs);
    }

    @Override
    public void startSchedule(double epochs) {
        session.startSchedule(epochs);
    }

    @Override
    public double trainingError() {
        return session.trainingError();
    }

    @Override
    public double validationError() {
        return session.validationError();
    }

    @Override
    public Appraisal appraise(Appraiser appraiser, int samples) {
        begin();
        return session.appraise(appraiser, samples);
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
    public void prune(BitSet connections) {
        session.prune(connections);
    }

    @Override
    public void regrow(BitSet connections, float[] weights) {
        session.regrow(connections, weights);
    }

    @Override
    public Checkpoint keep() {
        return session.keep();
    }

    @Override
    public void restore(Checkpoint checkpoint) {
        session.restore(checkpoint);
        pruned.clear();
    }

    @Override
    public void rewind(Checkpoint checkpoint) {
        session.rewind(checkpoint);
    }

    @Override
    public void note(String event, Map<String, ?> facts) {
        session.note(event, facts);
    }

    @Override
    public void checkCancelled() {
        begin();
        session.checkCancelled();
    }
}
