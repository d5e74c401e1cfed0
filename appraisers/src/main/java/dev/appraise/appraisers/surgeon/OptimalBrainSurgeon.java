package dev.appraise.appraisers.surgeon;

import dev.appraise.api.network.Network;
import dev.appraise.api.pruning.Appraisal;
import dev.appraise.api.pruning.Appraiser;
import dev.appraise.api.pruning.Evidence;

/**
 * The saliency w_q^2 / (2 Hinv_qq): how much the error grows, by its quadratic model at a minimum, when connection q is
 * zeroed and all other weights and biases make up for it (Hassibi and Stork, "Second order derivatives for network
 * pruning: Optimal Brain Surgeon", Advances in Neural Information Processing Systems 5, 1993, equation 5). H is the
 * Gauss-Newton matrix, see {@link InverseHessian}. For small networks.
 *
 * <p>This is the score alone; the step that goes with it is taken by compensated ablation.
 */
public final class OptimalBrainSurgeon implements Appraiser {
    private final double damping;

    /** @param damping greater than 0, see {@link InverseHessian} */
    public OptimalBrainSurgeon(double damping) {
        InverseHessian.requireDamping(damping);
        this.damping = damping;
    }

    @Override
    public Appraisal appraise(Network network, Evidence evidence) {
        InverseHessian inverse = new InverseHessian(network, evidence, damping);
        double[] scores = new double[network.size()];
        for (int c = 0; c < scores.length; c++) {
            if (network.isLive(c)) {
                double weight = network.weight(c);
                scores[c] = weight * weight / (2 * inverse.get(c));
            }
        }
        return new Appraisal(scores);
    }
}
