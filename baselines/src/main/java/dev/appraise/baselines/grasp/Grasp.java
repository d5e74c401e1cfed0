package dev.appraise.baselines.grasp;

import dev.appraise.api.network.Connections;
import dev.appraise.api.network.Loss;
import dev.appraise.api.network.Network;
import dev.appraise.api.pruning.Appraisal;
import dev.appraise.api.pruning.Appraiser;
import dev.appraise.api.pruning.Evidence;
import dev.appraise.api.pruning.Gradient;

/**
 * Gradient signal preservation: w (H g), signed, with g the gradient of the loss and H its Hessian by the weights (Wang,
 * Zhang and Grosse, "Picking Winning Tickets Before Training by Preserving Gradient Flow", 2020, arXiv:2002.07376,
 * equation 8).
 *
 * <p>Pruning q changes the gradient flow ||g||^2 by -2 w_q (H g)_q, to first order. The paper's score is -w (H g), of
 * which the <em>highest</em> are pruned: those whose removal raises the gradient flow most, or lowers it least. Here
 * more is worth more, so the score is the paper's with the sign turned round, and the lowest are pruned.
 *
 * <p>As in the authors' code, the flow is that of the weights alone, without the biases, and only live connections take
 * part. For classes, the logits are divided by a temperature, and a batch with as many rows of each class is drawn; for
 * real-valued targets neither applies, and all rows of the evidence are used.
 *
 * @param temperature what logits are divided by, above 0
 * @param rowsPerClass rows of each class in the batch, at least 1
 */
public record Grasp(double temperature, int rowsPerClass) implements Appraiser {
    static final String CITATION = "Wang, Zhang and Grosse, Picking Winning Tickets Before Training by Preserving"
            + " Gradient Flow, 2020, arXiv:2002.07376";

    @Override
    public Appraisal appraise(Network network, Evidence evidence) {
        boolean classes = evidence.loss() == Loss.SOFTMAX_CROSS_ENTROPY;
        Evidence batch = classes ? evidence.balanced(rowsPerClass) : evidence;
        return new Appraisal(scores(network, batch, classes ? 1 / temperature : 1));
    }

    /**
     * The output layer is linear in its weights and biases, so that dividing these by the temperature divides the
     * logits exactly. With D the diagonal of 1, and of 1 / temperature for the last layer, the loss at the temperature
     * is L(D w): its gradient is D grad L, its Hessian D (hess L) D, and their product D (hess L) (D^2 grad L), where
     * grad L and hess L are those of the divided copy. The weight that it is multiplied with is the undivided one.
     */
    private static double[] scores(Network network, Evidence batch, double scale) {
        Network cooled = network.copy();
        int last = network.depth() - 1;
        scale(cooled.layer(last).connections().values(), scale);
        scale(cooled.layer(last).bias(), scale);
        Gradient direction = Gradient.zeros(network);
        Gradient gradient = batch.gradient(cooled);
        for (int l = 0; l < network.depth(); l++) {
            Connections connections = network.layer(l).connections();
            for (int c = 0; c < connections.size(); c++) {
                direction.weights()[l][c] = connections.mask().isLive(c) ? gradient.weights()[l][c] : 0;
            }
        }
        scale(direction.weights()[last], scale * scale);
        Gradient product = batch.hessianVectorProduct(cooled, direction);
        scale(product.weights()[last], scale);
        double[] scores = new double[network.size()];
        for (int c = 0; c < scores.length; c++) {
            int l = network.layerOf(c);
            scores[c] = (double) network.weight(c) * product.weights()[l][c - network.offset(l)];
        }
        return scores;
    }

    private static void scale(float[] values, double factor) {
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (values[i] * factor);
        }
    }
}
