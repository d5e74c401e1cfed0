package dev.appraise.microbench.bench;

import dev.appraise.api.data.Batch;
import dev.appraise.api.network.Loss;
import dev.appraise.api.network.Network;
import dev.appraise.appraisers.ablation.ErrorAblation;
import dev.appraise.appraisers.ablation.Precision;
import dev.appraise.core.random.SeededRandom;
import dev.appraise.core.session.RowEvidence;
import dev.appraise.microbench.paired.Contender;
import dev.appraise.microbench.paired.Repeated;

/** Our appraisal of every connection, and the scores that it last gave. */
final class Appraising implements Contender {
    private final Contender work;
    private double[] scores = {};

    Appraising(Network network, Batch batch, Loss loss, Precision precision, int threads) {
        work = new Repeated(() -> scores = new ErrorAblation(precision)
                .appraise(network, new RowEvidence(batch, loss, threads, new SeededRandom(1)))
                .scores());
    }

    @Override
    public double seconds() {
        return work.seconds();
    }

    double[] scores() {
        return scores.clone();
    }
}
