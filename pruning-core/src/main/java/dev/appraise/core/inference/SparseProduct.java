package dev.appraise.core.inference;

import java.util.Arrays;

/**
 * The live weights alone, as compressed columns, so that a zero input saves its column. Columns are filled up to a multiple
 * of four by zeros that lead nowhere, which is cheaper than a loop for the rest. They lead to four different nowheres, since
 * additions to one place wait for each other.
 */
final class SparseProduct implements Product {
    private static final int STEP = 4;

    private final int[] starts;
    private final int[] targets;
    private final float[] weights;
    private final float[] bias;

    SparseProduct(CompactLayer layer) {
        bias = layer.bias();
        starts = starts(layer);
        targets = new int[starts[layer.inputs()]];
        weights = new float[targets.length];
        Arrays.setAll(targets, c -> layer.outputs() + c % STEP);
        int[] next = starts.clone();
        for (int j = 0; j < layer.outputs(); j++) {
            for (int k = layer.starts()[j]; k < layer.starts()[j + 1]; k++) {
                int at = next[layer.sources()[k]]++;
                targets[at] = j;
                weights[at] = layer.weights()[k];
            }
        }
    }

    private static int[] starts(CompactLayer layer) {
        int[] starts = new int[layer.inputs() + 1];
        for (int source : layer.sources()) {
            starts[source + 1]++;
        }
        for (int i = 0; i < layer.inputs(); i++) {
            starts[i + 1] = starts[i] + (starts[i + 1] + STEP - 1) / STEP * STEP;
        }
        return starts;
    }

    @Override
    public void of(Nonzeros given, float[] into) {
        System.arraycopy(bias, 0, into, 0, bias.length);
        int[] indices = given.indices();
        float[] values = given.values();
        int count = given.count();
        for (int k = 0; k < count; k++) {
            int i = indices[k];
            addColumn(starts[i], starts[i + 1], values[k], into);
        }
    }

    private void addColumn(int start, int end, float factor, float[] into) {
        int[] to = targets;
        float[] from = weights;
        for (int c = start; c < end; c += STEP) {
            into[to[c]] += factor * from[c];
            into[to[c + 1]] += factor * from[c + 1];
            into[to[c + 2]] += factor * from[c + 2];
            into[to[c + 3]] += factor * from[c + 3];
        }
    }

    @Override
    public int room() {
        return bias.length + STEP;
    }
}
