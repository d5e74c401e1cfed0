package dev.appraise.baselines.movement;

import dev.appraise.api.network.Connections;
import dev.appraise.api.network.Network;
import dev.appraise.api.pruning.Appraisal;
import dev.appraise.api.pruning.Gradient;
import dev.appraise.api.pruning.StepListener;

/**
 * The scores of movement pruning, S = -sum over the steps of lr (dL/dW') W, signed, where W' is W under the mask (Sanh,
 * Wolf and Rush, 2020, section 4): weights that training moves away from 0 gain, those that it moves towards 0 lose. The
 * estimate is straight-through, so the scores of masked weights go on moving.
 *
 * <p>The network has W', with 0 where it is masked; W is kept here.
 */
final class Movement implements StepListener {
    private final Network network;
    private final MaskedWeights masked;
    private final double[] scores;
    private final float[] weights;

    Movement(Network network, MaskedWeights masked) {
        this.network = network;
        this.masked = masked;
        scores = new double[network.size()];
        weights = new float[network.size()];
    }

    @Override
    public void beforeStep(Gradient gradient, double learningRate) {
        copyLive();
        for (int l = 0; l < network.depth(); l++) {
            Connections connections = network.layer(l).connections();
            float[] slopes = gradient.weights()[l];
            int offset = network.offset(l);
            for (int i = 0; i < slopes.length; i++) {
                scores[offset + i] -= learningRate * slopes[i] * weights[offset + i];
                if (masked == MaskedWeights.TRAINED && !connections.mask().isLive(i)) {
                    weights[offset + i] -= (float) (learningRate * slopes[i]);
                }
            }
        }
    }

    /** W: the weights of now, and of masked connections the ones that they would grow back with. */
    float[] weights() {
        copyLive();
        return weights;
    }

    /** S, as it is now. */
    Appraisal scores() {
        return new Appraisal(scores.clone());
    }

    private void copyLive() {
        for (int l = 0; l < network.depth(); l++) {
            Connections connections = network.layer(l).connections();
            for (int i = 0; i < connections.size(); i++) {
                if (connections.mask().isLive(i)) {
                    weights[network.offset(l) + i] = connections.values()[i];
                }
            }
        }
    }
}
