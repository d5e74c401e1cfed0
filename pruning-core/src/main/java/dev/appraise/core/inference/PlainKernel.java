package dev.appraise.core.inference;

import java.util.Arrays;

/** Plain Java; C2 makes vectors of the inner loops. */
final class PlainKernel implements Kernel {
    private static final int COLUMNS = 4;

    @Override
    public int lanes() {
        return 1;
    }

    @Override
    public void columns(float[] columns, float[] bias, Nonzeros given, float[] into) {
        int length = bias.length;
        int[] indices = given.indices();
        float[] values = given.values();
        int count = given.count();
        System.arraycopy(bias, 0, into, 0, length);
        int k = 0;
        for (; k + COLUMNS <= count; k += COLUMNS) {
            int a = indices[k] * length;
            int b = indices[k + 1] * length;
            int c = indices[k + 2] * length;
            int d = indices[k + 3] * length;
            float x = values[k];
            float y = values[k + 1];
            float z = values[k + 2];
            float u = values[k + 3];
            for (int j = 0; j < length; j++) {
                into[j] += x * columns[a + j] + y * columns[b + j] + z * columns[c + j] + u * columns[d + j];
            }
        }
        for (; k < count; k++) {
            add(values[k], columns, indices[k] * length, into, 0, length);
        }
    }

    @Override
    public void rows(CompactLayer layer, float[] given, float[] into) {
        float[] bias = layer.bias();
        int[] starts = layer.starts();
        int[] sources = layer.sources();
        float[] weights = layer.weights();
        for (int j = 0; j < bias.length; j++) {
            Arrays.fill(into, j * TILE, (j + 1) * TILE, bias[j]);
            for (int k = starts[j]; k < starts[j + 1]; k++) {
                add(weights[k], given, sources[k] * TILE, into, j * TILE, TILE);
            }
        }
    }

    private static void add(float factor, float[] values, int start, float[] into, int at, int length) {
        for (int j = 0; j < length; j++) {
            into[at + j] += factor * values[start + j];
        }
    }
}
