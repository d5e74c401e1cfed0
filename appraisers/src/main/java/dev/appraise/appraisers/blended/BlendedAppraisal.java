package dev.appraise.appraisers.blended;

import dev.appraise.api.network.Network;
import dev.appraise.api.pruning.Appraisal;
import dev.appraise.api.pruning.Appraiser;
import dev.appraise.api.pruning.Evidence;
import dev.appraise.appraisers.curvature.UnitCurvatures;
import java.util.SplittableRandom;

/**
 * The score |w_ij| sd(x_i)^a rms(g_j)^b of the connection from i to j: the weight's size (a = b = 0), and what the loss of the
 * connection does (a = b = 1). x_i is what goes through the connection, g_j the root of the Gauss-Newton curvature of unit j, of which
 * each sample gives an estimate from one backward pass, see {@link UnitCurvatures}; deviation and mean square are over the
 * samples.
 *
 * <p>To second order the loss of a connection changes the error by mean((w x_i g_j)^2) / 2, the saliency of optimal brain damage,
 * if nothing else makes up for it. Here the mean of the product is replaced by the product of the means, so that a
 * connection is judged by its two ends, each of which is known far better than the pair. What an input is on average is left
 * out, since the bias of the unit makes up for it at once: only how far the input moves is lost (the fluctuation of An et al.,
 * "Fluctuation-Based Adaptive Structured Pruning for Large Language Models", 2024, arXiv:2312.11983). The exponents
 * answer for what retraining makes up for.
 *
 * <p>At a temperature above 1 the softmax behind g_j is softer than the network's own, so that samples that are learnt already
 * still speak: at the network's own, their curvature vanishes with their error.
 */
final class BlendedAppraisal implements Appraiser {
    private static final int BLOCK = 64;

    private final double inputExponent;
    private final double unitExponent;
    private final double temperature;

    BlendedAppraisal(double inputExponent, double unitExponent, double temperature) {
        this.inputExponent = inputExponent;
        this.unitExponent = unitExponent;
        this.temperature = temperature;
    }

    @Override
    public Appraisal appraise(Network network, Evidence evidence) {
        UnitCurvatures curvatures = new UnitCurvatures(network, evidence, temperature);
        double[][] units = meanCurvatures(evidence, curvatures);
        double[] scores = new double[network.size()];
        for (int l = 0; l < network.depth(); l++) {
            double[] inputs = variances(
                    curvatures.activations().inputs()[l], network.layer(l).inputs());
            score(network, l, inputs, units[l], scores);
        }
        return new Appraisal(scores);
    }

    private void score(Network network, int l, double[] inputs, double[] units, double[] scores) {
        float[] weights = network.layer(l).connections().values();
        double[] from = roots(inputs, inputExponent);
        double[] to = roots(units, unitExponent);
        for (int j = 0; j < to.length; j++) {
            for (int i = 0; i < from.length; i++) {
                int c = j * from.length + i;
                scores[network.offset(l) + c] = Math.abs(weights[c]) * from[i] * to[j];
            }
        }
    }

    private static double[] roots(double[] squares, double exponent) {
        double[] powers = new double[squares.length];
        for (int i = 0; i < powers.length; i++) {
            powers[i] = Math.pow(squares[i], exponent / 2);
        }
        return powers;
    }

    /** Blocks of samples have a chance of their own, and their sums are added in order, so that threads change no bit. */
    private static double[][] meanCurvatures(Evidence evidence, UnitCurvatures curvatures) {
        long chance = evidence.random().nextLong();
        int samples = evidence.batch().size();
        double[][][] sums = new double[(samples + BLOCK - 1) / BLOCK][][];
        evidence.parallel(sums.length, block -> {
            double[][] sum = curvatures.zeros();
            curvatures.visitEstimates(
                    block * BLOCK,
                    Math.min(samples, (block + 1) * BLOCK),
                    new SplittableRandom(chance + block),
                    (sample, units) -> add(units, sum));
            sums[block] = sum;
        });
        double[][] means = curvatures.zeros();
        for (double[][] sum : sums) {
            add(sum, means);
        }
        for (double[] layer : means) {
            for (int j = 0; j < layer.length; j++) {
                layer[j] /= samples;
            }
        }
        return means;
    }

    private static void add(double[][] more, double[][] sums) {
        for (int l = 0; l < sums.length; l++) {
            for (int j = 0; j < sums[l].length; j++) {
                sums[l][j] += more[l][j];
            }
        }
    }

    /** @param values {@code [samples][width]} */
    private static double[] variances(float[] values, int width) {
        double[] means = new double[width];
        double[] squares = new double[width];
        int samples = values.length / width;
        for (int at = 0; at < values.length; at += width) {
            for (int i = 0; i < width; i++) {
                double value = values[at + i];
                means[i] += value / samples;
                squares[i] += value * value / samples;
            }
        }
        for (int i = 0; i < width; i++) {
            squares[i] = Math.max(0, squares[i] - means[i] * means[i]);
        }
        return squares;
    }
}
