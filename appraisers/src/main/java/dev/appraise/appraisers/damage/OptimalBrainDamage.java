package dev.appraise.appraisers.damage;

import dev.appraise.api.network.Connections;
import dev.appraise.api.network.Network;
import dev.appraise.api.pruning.Appraisal;
import dev.appraise.api.pruning.Appraiser;
import dev.appraise.api.pruning.Evidence;

/**
 * The saliency h w^2 / 2, with h the second derivative of the error by the weight (LeCun, Denker and Solla, "Optimal
 * Brain Damage", Advances in Neural Information Processing Systems 2, 1990). It is the change of the error
 * when the connection is zeroed, at a minimum of a quadratic error whose Hessian is diagonal.
 *
 * <p>Here h is the exact diagonal of the Gauss-Newton matrix, so never negative: like the paper's, it leaves out the
 * curvature of the outputs themselves, but unlike the paper's, which sends back one second derivative a unit, it does not
 * neglect the mixed derivatives between units. See {@link GaussNewtonDiagonal}.
 */
public final class OptimalBrainDamage implements Appraiser {
    @Override
    public Appraisal appraise(Network network, Evidence evidence) {
        double[] curvatures = new GaussNewtonDiagonal(network, evidence).get();
        double[] scores = new double[network.size()];
        for (int l = 0; l < network.depth(); l++) {
            Connections connections = network.layer(l).connections();
            for (int c = 0; c < connections.size(); c++) {
                double weight = connections.values()[c];
                scores[network.offset(l) + c] = curvatures[network.offset(l) + c] * weight * weight / 2;
            }
        }
        return new Appraisal(scores);
    }
}
