package org.example;

import dev.appraise.api.network.Connections;
import dev.appraise.api.network.Network;
import dev.appraise.api.pruning.Appraisal;
import dev.appraise.api.pruning.Appraiser;
import dev.appraise.api.pruning.Evidence;
import dev.appraise.api.spi.AppraiserProvider;
import dev.appraise.api.spi.NoSettings;

/**
 * Weight times the Euclidean norm of what it is multiplied with over the rows, |w_ji| ||x_i||_2 (Sun, Liu, Bair and
 * Kolter, "A Simple and Effective Pruning Approach for Large Language Models", 2023, arXiv:2306.11695, equation 1).
 */
public final class Wanda implements AppraiserProvider<NoSettings>, Appraiser {
    @Override
    public String id() {
        return "wanda";
    }

    @Override
    public String summary() {
        return "Weight times the norm of what it is multiplied with.";
    }

    @Override
    public String citation() {
        return "Sun, Liu, Bair and Kolter, A Simple and Effective Pruning Approach for Large Language Models, 2023,"
                + " arXiv:2306.11695";
    }

    @Override
    public NoSettings settings() {
        return new NoSettings();
    }

    @Override
    public Appraiser create(NoSettings settings) {
        return this;
    }

    @Override
    public Appraisal appraise(Network network, Evidence evidence) {
        float[][] inputs = evidence.activations(network).inputs();
        double[] scores = new double[network.size()];
        for (int l = 0; l < network.depth(); l++) {
            Connections connections = network.layer(l).connections();
            double[] norms = norms(inputs[l], connections.inputs());
            for (int c = 0; c < connections.size(); c++) {
                scores[network.offset(l) + c] = Math.abs(connections.values()[c]) * norms[c % norms.length];
            }
        }
        return new Appraisal(scores);
    }

    private static double[] norms(float[] inputs, int width) {
        double[] norms = new double[width];
        for (int i = 0; i < inputs.length; i++) {
            norms[i % width] += (double) inputs[i] * inputs[i];
        }
        for (int i = 0; i < width; i++) {
            norms[i] = Math.sqrt(norms[i]);
        }
        return norms;
    }
}
