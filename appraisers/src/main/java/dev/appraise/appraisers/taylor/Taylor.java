package dev.appraise.appraisers.taylor;

import dev.appraise.api.network.Network;
import dev.appraise.api.pruning.Appraisal;
import dev.appraise.api.pruning.Appraiser;
import dev.appraise.api.pruning.Evidence;
import dev.appraise.api.pruning.Gradient;

/**
 * The change of the error when the connection is zeroed, to first order and by size: |w dE/dw|, on the network as it is.
 *
 * <p>Molchanov, Tyree, Karras, Aila and Kautz, "Pruning Convolutional Neural Networks for Resource Efficient Inference",
 * 2017, arXiv:1611.06440, expand the error in the activation that is removed; Molchanov, Mallya, Tyree, Frosio and Kautz,
 * "Importance Estimation for Neural Network Pruning", 2019, arXiv:1906.10771, in the parameter: (w dE/dw)^2. This is the
 * root of the latter, so that it has the unit of an error and the same order, with dE/dw the mean over all rows (there,
 * squares are averaged over minibatches).
 *
 * <p>On rows where the network is trained to the end, dE/dw is near 0 but for weight decay; it is SNIP's formula, asked
 * of a trained network.
 */
public final class Taylor implements Appraiser {
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
