package dev.appraise.baselines.snip;

import dev.appraise.api.network.Network;
import dev.appraise.api.pruning.Appraisal;
import dev.appraise.api.pruning.Appraiser;
import dev.appraise.api.pruning.Evidence;
import dev.appraise.api.pruning.Gradient;

/**
 * Connection sensitivity |w dL/dw|: the size of the derivative of the loss with respect to a gate on the connection, at
 * gate 1 (Lee, Ajanthan and Torr, "SNIP: Single-shot Network Pruning based on Connection Sensitivity", 2019, equation
 * 5; their division by the sum over all connections changes no order and is left out).
 */
public final class Snip implements Appraiser {
    static final String CITATION = "Lee, Ajanthan and Torr, SNIP: Single-shot Network Pruning based on Connection"
            + " Sensitivity, 2019, arXiv:1810.02340";

    @Override
    public Appraisal appraise(Network network, Evidence evidence) {
        Gradient gradient = evidence.gradient(network);
        double[] scores = new double[network.size()];
        for (int l = 0; l < network.depth(); l++) {
            float[] weights = network.layer(l).connections().values();
            for (int c = 0; c < weights.length; c++) {
                scores[network.offset(l) + c] = Math.abs((double) weights[c] * gradient.weights()[l][c]);
            }
        }
        return new Appraisal(scores);
    }
}
