package dev.appraise.api.recipe;

import dev.appraise.api.network.Network;
import dev.appraise.api.pruning.Appraisal;
import dev.appraise.api.pruning.Appraiser;
import dev.appraise.api.pruning.Checkpoint;
import dev.appraise.api.pruning.PruningMethod;
import dev.appraise.api.pruning.PruningSession;
import dev.appraise.api.pruning.Scope;
import java.util.BitSet;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The loop of synaptic pruning: train, and at each interval appraise every connection, warn those that are among the
 * least valuable, and prune those that were warned several times in a row (Ahmadi and Mahboobi Esfanjani, "Structure
 * Optimization in Deep Neural Networks with Synaptic Pruning Based on Connection Appraisal", 2025, Table 1). Any score
 * fits in, so that a row of a comparison can change the score alone.
 *
 * <p>The paper prunes until "enough"; here the loop ends when the session's target is met exactly, or when the
 * {@code tolerance} on the error is used up. The target is met by the {@code deadline}: an appraisal whose warned connections
 * are fewer than a steady decline to the target asks for prunes the next in rank as well, and says so in the journal.
 */
public final class WarningLoop implements PruningMethod {
    private final Appraiser appraiser;
    private final WarningLoopSettings settings;

    /**
     * @param appraiser the score
     * @param settings see there
     */
    public WarningLoop(Appraiser appraiser, WarningLoopSettings settings) {
        this.appraiser = appraiser;
        this.settings = settings;
    }

    @Override
    public void prune(PruningSession session) {
        double budget = session.epochsLeft();
        double start = settings.start() > 0 ? settings.start() : session.pace().warmUp();
        session.trainToStop(Math.min(start, budget * settings.deadline() / 2));
        double good = settings.tolerance() > 0 ? error(session) : 0;
        Checkpoint lastGood = session.keep();
        Watch watch = new Watch(session.network().size());
        double interval =
                settings.interval() > 0 ? settings.interval() : session.pace().interval();
        while (session.left() > 0) {
            session.train(interval);
            if (settings.tolerance() > 0) {
                if (error(session) > (1 + settings.tolerance()) * good) {
                    session.note(
                            "tolerance exceeded",
                            Map.of("pruned", session.network().pruned()));
                    session.restore(lastGood);
                    break;
                }
                lastGood = session.keep();
            }
            double untilDeadline = session.epochsLeft() - (1 - settings.deadline()) * budget;
            step(session, watch, 1 + (int) Math.max(0, Math.ceil(untilDeadline / interval)));
        }
        session.trainToStop(session.epochsLeft());
    }

    /** @param chances to prune before the deadline, this one among them */
    private void step(PruningSession session, Watch watch, int chances) {
        Network network = session.network();
        Appraisal worth = watch.smoothed(session.appraise(appraiser, settings.appraisalSamples()), live(network));
        BitSet candidates = watch.warn(nominated(network, worth.scores()));
        int count = Math.min(session.left(), (int) Math.ceil(settings.cap() * network.live()));
        BitSet chosen = session.least(worth, candidates, count, Scope.NETWORK);
        int behind = Math.max(0, due(session, watch, chances) - chosen.cardinality());
        session.prune(chosen);
        session.prune(worth, behind, settings.scope());
        session.note(
                "appraisal",
                Map.of(
                        "warned",
                        watch.warned(),
                        "candidates",
                        candidates.cardinality(),
                        "pruned",
                        chosen.cardinality(),
                        "pruned by rank alone",
                        behind));
    }

    /**
     * How many a steady decline to the target, by the same share at each chance that is left, prunes now. None as long as no
     * connection can have had enough warnings.
     */
    private int due(PruningSession session, Watch watch, int chances) {
        if (chances == 1) {
            return session.left();
        }
        int live = session.network().live();
        double kept = Math.pow((live - session.left()) / (double) live, 1.0 / chances);
        return watch.appraisals < settings.warnings() ? 0 : (int) (live * (1 - kept));
    }

    private BitSet nominated(Network network, double[] scores) {
        Nomination nomination = new Nomination(settings.reading(), settings.threshold());
        BitSet nominated = new BitSet(network.size());
        switch (settings.scope()) {
            case NETWORK -> nomination.nominate(scores, population(network, 0, network.size()), nominated);
            case LAYER -> {
                for (int l = 0; l < network.depth(); l++) {
                    int[] population = population(network, network.offset(l), network.offset(l + 1));
                    nomination.nominate(scores, population, nominated);
                }
            }
        }
        nominated.and(live(network));
        return nominated;
    }

    private int[] population(Network network, int from, int to) {
        IntStream all = IntStream.range(from, to);
        return (settings.ranked() == Ranked.ALL ? all : all.filter(network::isLive)).toArray();
    }

    private static BitSet live(Network network) {
        BitSet live = new BitSet(network.size());
        IntStream.range(0, network.size()).filter(network::isLive).forEach(live::set);
        return live;
    }

    private static double error(PruningSession session) {
        return session.trainingError() + session.validationError();
    }

    /** What the loop remembers of each connection: its moving average, and its warnings in a row. */
    private final class Watch {
        private final double[] average;
        private final int[] warnings;
        private int appraisals;

        Watch(int size) {
            average = new double[size];
            warnings = new int[size];
        }

        Appraisal smoothed(Appraisal appraisal, BitSet live) {
            double past = appraisals++ == 0 ? 0 : settings.smoothing();
            for (int c = 0; c < average.length; c++) {
                average[c] =
                        live.get(c) ? past * average[c] + (1 - past) * appraisal.scores()[c] : 0;
            }
            Appraisal signed = new Appraisal(average.clone());
            return settings.score() == Score.ABSOLUTE ? signed.absolute() : signed;
        }

        /** Counts the warnings and gives those that have had enough of them. */
        BitSet warn(BitSet nominated) {
            BitSet enough = new BitSet(warnings.length);
            for (int c = 0; c < warnings.length; c++) {
                warnings[c] = nominated.get(c) ? warnings[c] + 1 : 0;
                enough.set(c, warnings[c] >= settings.warnings());
            }
            return enough;
        }

        long warned() {
            return IntStream.of(warnings).filter(count -> count > 0).count();
        }
    }
}
