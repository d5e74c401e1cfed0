package dev.appraise.baselines.movement;

import dev.appraise.api.network.Connections;
import dev.appraise.api.network.Mask;
import dev.appraise.api.network.Network;
import dev.appraise.api.pruning.Appraisal;
import dev.appraise.api.pruning.Gradient;
import dev.appraise.api.pruning.StepListener;

/**
 * The scores of movement pruning, S = -sum over the steps of lr (dL/dW') W, signed, where W' is W under the mask (Sanh,
 * Wolf and Rush, 2020, section 4): weights that training moves away from 0 gain, those that it moves towards 0 lose. The
 * estimate is straight-through, so the scores of masked weights go on moving.
 *
 * <p>The network has W', with 0 where it is masked; what W is there is kept here.
 */
final class Movement implements StepListener {
    private final Network network;
    private final MaskedWeights masked;
    private final double[] scores;
    private final float[] held;

    Movement(Network network, MaskedWeights masked) {
        this.network = network;
        this.masked = masked;
        scores = new double[network.size()];
        held = new float[network.size()];
    }

    @Override
    public void beforeStep(Gradient gradient, double learningRate) {
        for (int l = 0; l < network.depth(); l++) {
            Connections connections = network.layer(l).connections();
            score(connections.values(), network.offset(l), gradient.weights()[l], learningRate);
            if (masked == MaskedWeights.TRAINED) {
                train(connections.mask(), network.offset(l), gradient.weights()[l], learningRate);
            }
        }
    }

    private void score(float[] values, int offset, float[] slopes, double learningRate) {
        for (int i = 0; i < slopes.length; i++) {
            // One of the two is 0.
            float weight = values[i] + held[offset + i];
            scores[offset + i] -= learningRate * slopes[i] * weight;
        }
    }

    private void train(Mask mask, int offset, float[] slopes, double learningRate) {
        for (int i = 0; i < slopes.length; i++) {
            if (!mask.isLive(i)) {
                held[offset + i] -= (float) (learningRate * slopes[i]);
            }
        }
    }

    /** W: the weights of now, and of masked connections the ones that they would grow back with. */
    float[] weights() {
        float[] weights = held.clone();
        for (int l = 0; l < network.depth(); l++) {
            float[] values = network.layer(l).connections().values();
            for (int i = 0; i < values.length; i++) {
                weights[network.offset(l) + i] += values[i];
            }
        }
        return weights;
    }

    /** Must be called when the mask has been chosen anew, with what {@link #weights} gave before. */
    void hold(float[] weights) {
        for (int l = 0; l < network.depth(); l++) {
            Mask mask = network.layer(l).connections().mask();
            for (int i = 0, c = network.offset(l); i < mask.size(); i++, c++) {
                held[c] = mask.isLive(i) ? 0 : weights[c];
            }
        }
    }

    /** S, as it is now. */
    Appraisal scores() {
        return new Appraisal(scores.clone());
    }
}
