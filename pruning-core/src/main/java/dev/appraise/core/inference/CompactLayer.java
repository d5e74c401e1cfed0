package dev.appraise.core.inference;

import dev.appraise.api.network.Activation;

/**
 * What is left of a layer: its live connections as compressed rows, one row a unit.
 *
 * @param inputs units that feed it, may be 0
 * @param starts where each unit's row begins, and where the last one ends; one longer than the layer is wide
 * @param sources the unit that each connection comes from, ascending within a row
 * @param weights one a connection
 * @param bias one a unit
 * @param activation what each unit applies
 */
record CompactLayer(int inputs, int[] starts, int[] sources, float[] weights, float[] bias, Activation activation) {
    int outputs() {
        return bias.length;
    }

    int connections() {
        return weights.length;
    }

    /** How many connections there would be if all lived. */
    long pairs() {
        return inputs * (long) outputs();
    }

    /** The share of them that lives. */
    double density() {
        return connections() / (double) Math.max(1, pairs());
    }
}
