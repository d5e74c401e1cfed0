package dev.appraise.api.recipe;

import dev.appraise.api.pruning.Appraisal;
import dev.appraise.api.pruning.Appraiser;
import dev.appraise.api.pruning.PruningMethod;
import dev.appraise.api.pruning.PruningSession;
import java.util.Map;

/**
 * Gradual pruning (Zhu and Gupta, "To Prune, or Not to Prune: Exploring the Efficacy of Pruning for Model Compression",
 * 2017, arXiv:1710.01878, equation 1): while the network trains, the pruned share rises to the target along a cubic, and what is
 * pruned stays so. Any score fits in, so that a row of a comparison can change the score alone.
 */
public final class GradualPruning implements PruningMethod {
    private final Appraiser appraiser;
    private final GradualPruningSettings settings;

    /**
     * @param appraiser the score
     * @param settings see there
     */
    public GradualPruning(Appraiser appraiser, GradualPruningSettings settings) {
        this.appraiser = appraiser;
        this.settings = settings;
    }

    @Override
    public void prune(PruningSession session) {
        double budget = session.epochsLeft();
        double begin = settings.begin() * budget;
        double span = settings.end() * budget - begin;
        double interval =
                settings.interval() > 0 ? settings.interval() : session.pace().interval();
        session.train(begin);
        double[] average = new double[0];
        while (session.left() > 0) {
            session.train(interval);
            double spent = budget - session.epochsLeft() - begin;
            // The last step is not left for when a fraction of an interval is over.
            double progress = spent + interval / 2 >= span ? 1 : spent / span;
            Appraisal appraisal = session.appraise(appraiser, settings.appraisalSamples());
            average = smoothed(average, appraisal.scores());
            Appraisal signed = new Appraisal(average.clone());
            int count = pruned(progress, session.toPrune()) - session.network().pruned();
            session.prune(settings.score() == Score.ABSOLUTE ? signed.absolute() : signed, count, settings.scope());
            session.note("pruned", Map.of("connections", session.network().pruned()));
        }
        session.trainToStop(session.epochsLeft());
    }

    /**
     * How many are pruned after a share of the way, the target times (1 - (1 - progress)^3).
     *
     * @param progress in [0, 1]
     */
    public static int pruned(double progress, int target) {
        return (int) Math.round(target * (1 - Math.pow(1 - progress, 3)));
    }

    private double[] smoothed(double[] average, double[] scores) {
        if (average.length == 0) {
            return scores.clone();
        }
        for (int c = 0; c < scores.length; c++) {
            average[c] = settings.smoothing() * average[c] + (1 - settings.smoothing()) * scores[c];
        }
        return average;
    }
}
