package dev.appraise.appraisers.compensated;

import dev.appraise.api.network.Network;
import dev.appraise.api.pruning.Appraisal;
import dev.appraise.api.pruning.Appraiser;
import dev.appraise.api.pruning.Evidence;
import dev.appraise.appraisers.surgeon.InverseHessian;

/**
 * The worth of a connection is the exact change of the error when it is zeroed and all other weights and biases have made
 * up for it by the step of optimal brain surgeon. The quadratic model chooses the step (Hassibi and Stork, 1993, equation
 * 5), but the network judges it, as in error ablation (Ahmadi and Mahboobi Esfanjani, 2025, section 3). For small
 * networks: one forward pass a connection.
 */
public final class CompensatedAblation implements Appraiser {
    static final String CITATION =
            "Error ablation (Ahmadi and Mahboobi Esfanjani, Structure Optimization in Deep Neural"
                    + " Networks with Synaptic Pruning Based on Connection Appraisal, 2025) after the step of Hassibi and Stork,"
                    + " Second order derivatives for network pruning: Optimal Brain Surgeon, 1993";

    private final double damping;

    /** @param damping greater than 0, see {@link InverseHessian} */
    public CompensatedAblation(double damping) {
        InverseHessian.requireDamping(damping);
        this.damping = damping;
    }

    @Override
    public Appraisal appraise(Network network, Evidence evidence) {
        return appraise(network, evidence, new InverseHessian(network, evidence, damping));
    }

    static Appraisal appraise(Network network, Evidence evidence, InverseHessian inverse) {
        double before = evidence.error(network);
        double[] scores = new double[network.size()];
        evidence.parallel(scores.length, connection -> {
            if (network.isLive(connection)) {
                Network without = network.copy();
                inverse.remove(connection, without);
                scores[connection] = evidence.error(without) - before;
            }
        });
        return new Appraisal(scores);
    }
}
