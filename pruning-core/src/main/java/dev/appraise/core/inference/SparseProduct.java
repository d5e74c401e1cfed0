package dev.appraise.core.inference;

/** The live weights alone, as compressed columns, so that a zero input saves its column. */
final class SparseProduct implements Product {
    private final int[] starts;
    private final int[] targets;
    private final float[] weights;
    private final float[] bias;

    SparseProduct(CompactLayer layer) {
        bias = layer.bias();
        starts = new int[layer.inputs() + 1];
        targets = new int[layer.connections()];
        weights = new float[layer.connections()];
        for (int source : layer.sources()) {
            starts[source + 1]++;
        }
        for (int i = 0; i < layer.inputs(); i++) {
            starts[i + 1] += starts[i];
        }
        int[] next = starts.clone();
        for (int j = 0; j < layer.outputs(); j++) {
            for (int k = layer.starts()[j]; k < layer.starts()[j + 1]; k++) {
                int at = next[layer.sources()[k]]++;
                targets[at] = j;
                weights[at] = layer.weights()[k];
            }
        }
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
        for (int c = start; c < end; c++) {
            into[to[c]] += factor * from[c];
        }
    }

    @Override
    public int room() {
        return bias.length;
    }
}
