package dev.appraise.appraisers.blended;

import dev.appraise.api.network.Network;
import dev.appraise.api.pruning.Appraisal;
import dev.appraise.api.pruning.Appraiser;
import dev.appraise.api.pruning.Evidence;
import dev.appraise.appraisers.curvature.UnitCurvatures;

/**
 * The score |w_ij| (rms(x_i) rms(g_j))^a of the connection from i to j, between the weight's size (a = 0) and an estimate of
 * the root of the effect of its loss (a = 1). x_i is what goes through the connection, g_j the root of the Gauss-Newton curvature of
 * unit j, see {@link UnitCurvatures}; both are means of squares over the samples. To second order the loss of a connection
 * changes the error by mean((w x_i g_j)^2) / 2, the saliency of optimal brain damage, if nothing else makes up for it; here the
 * mean of the product is replaced by the product of the means, so that a connection is judged by its two ends, each of which
 * is known far better than the pair. The exponent answers for what retraining makes up for.
 *
 * <p>At a temperature above 1 the softmax behind g_j is softer than the network's own, so that samples that are learnt already still
 * speak: at the network's own, their curvature vanishes with their error.
 */
final class BlendedAppraisal implements Appraiser {
    private static final int BLOCK = 64;

    private final double exponent;
    private final double temperature;

    BlendedAppraisal(double exponent, double temperature) {
        this.exponent = exponent;
        this.temperature = temperature;
    }

    @Override
    public Appraisal appraise(Network network, Evidence evidence) {
        UnitCurvatures curvatures = new UnitCurvatures(network, evidence, temperature);
        double[][] units = meanCurvatures(evidence, curvatures);
        double[] scores = new double[network.size()];
        for (int l = 0; l < network.depth(); l++) {
            double[] inputs = meanSquares(
                    curvatures.activations().inputs()[l], network.layer(l).inputs());
            score(network, l, inputs, units[l], scores);
        }
        return new Appraisal(scores);
    }

    private void score(Network network, int l, double[] inputs, double[] units, double[] scores) {
        float[] weights = network.layer(l).connections().values();
        double[] from = blended(inputs);
        double[] to = blended(units);
        for (int j = 0; j < to.length; j++) {
            for (int i = 0; i < from.length; i++) {
                int c = j * from.length + i;
                scores[network.offset(l) + c] = Math.abs(weights[c]) * from[i] * to[j];
            }
        }
    }

    private double[] blended(double[] squares) {
        double[] powers = new double[squares.length];
        for (int i = 0; i < powers.length; i++) {
            powers[i] = Math.pow(squares[i], exponent / 2);
        }
        return powers;
    }

    /** The sums of blocks of samples are added in order, so that threads change no bit. */
    private static double[][] meanCurvatures(Evidence evidence, UnitCurvatures curvatures) {
        int samples = evidence.batch().size();
        double[][][] sums = new double[(samples + BLOCK - 1) / BLOCK][][];
        evidence.parallel(sums.length, block -> {
            double[][] sum = curvatures.zeros();
            curvatures.visit(block * BLOCK, Math.min(samples, (block + 1) * BLOCK), (sample, units) -> add(units, sum));
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
    private static double[] meanSquares(float[] values, int width) {
        double[] means = new double[width];
        for (int at = 0; at < values.length; at += width) {
            for (int i = 0; i < width; i++) {
                double value = values[at + i];
                means[i] += value * value;
            }
        }
        for (int i = 0; i < width; i++) {
            means[i] /= values.length / width;
        }
        return means;
    }
}
