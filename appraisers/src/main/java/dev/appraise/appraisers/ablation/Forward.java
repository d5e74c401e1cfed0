package dev.appraise.appraisers.ablation;

import dev.appraise.api.data.Batch;
import dev.appraise.api.network.Activation;
import dev.appraise.api.network.Layer;
import dev.appraise.api.network.Network;
import dev.appraise.api.pruning.Evidence;

/** Forward passes in double that skip what is zero. */
final class Forward {
    /** Samples of one task. */
    private static final int TASK = 32;

    private final Network network;
    private final Evidence evidence;
    private final double[][] columns;

    /**
     * @param network must not change while this is in use
     * @param evidence runs the tasks, and knows the loss
     */
    Forward(Network network, Evidence evidence) {
        this.network = network;
        this.evidence = evidence;
        columns = new double[network.depth()][];
        for (int l = 0; l < columns.length; l++) {
            columns[l] = columns(network.layer(l));
        }
    }

    /** The weights of each layer, {@code [inputs][outputs]}. */
    double[][] columns() {
        return columns;
    }

    private static double[] columns(Layer layer) {
        float[] weights = layer.connections().values();
        double[] columns = new double[weights.length];
        for (int j = 0; j < layer.outputs(); j++) {
            for (int i = 0; i < layer.inputs(); i++) {
                columns[i * layer.outputs() + j] = weights[j * layer.inputs() + i];
            }
        }
        return columns;
    }

    /** What the network does on some samples. */
    Pass pass(Batch batch) {
        Pass pass = Pass.empty(network, batch, evidence.loss());
        evidence.parallel((batch.size() + TASK - 1) / TASK, task -> {
            double[] row = new double[network.inputs()];
            for (int n = task * TASK; n < Math.min(batch.size(), (task + 1) * TASK); n++) {
                fill(pass, n, row);
            }
        });
        return pass;
    }

    private void fill(Pass pass, int sample, double[] row) {
        for (int i = 0; i < row.length; i++) {
            row[i] = pass.batch().inputs()[sample * row.length + i];
        }
        double[] carried = row;
        int from = 0;
        for (int l = 0; l < columns.length; l++) {
            Layer layer = network.layer(l);
            int units = layer.outputs();
            int to = sample * units;
            pass.inputs()[l].fill(sample, carried, from);
            preActivate(layer, l, pass.inputs()[l], sample, carried, from, pass.preActivations()[l]);
            activate(layer.activation(), pass.preActivations()[l], pass.values()[l], to, units);
            carried = pass.values()[l];
            from = to;
        }
        pass.takeLoss(sample);
    }

    private void preActivate(
            Layer layer, int l, SparseRows inputs, int sample, double[] carried, int from, double[] result) {
        int units = layer.outputs();
        int to = sample * units;
        for (int j = 0; j < units; j++) {
            result[to + j] = layer.bias()[j];
        }
        for (int at = inputs.start(sample); at < inputs.end(sample); at++) {
            int i = inputs.indices()[at];
            addScaled(carried[from + i], columns[l], i * units, result, to, units);
        }
    }

    private static void addScaled(double factor, double[] from, int fromAt, double[] to, int toAt, int count) {
        for (int j = 0; j < count; j++) {
            to[toAt + j] += factor * from[fromAt + j];
        }
    }

    private static void activate(Activation activation, double[] from, double[] to, int at, int count) {
        for (int j = at; j < at + count; j++) {
            to[j] = activation.value(from[j]);
        }
    }
}
