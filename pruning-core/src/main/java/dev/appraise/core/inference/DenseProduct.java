package dev.appraise.core.inference;

import java.util.Arrays;

/** Every weight, column by column, so that a zero input saves its column. */
final class DenseProduct implements Product {
    private final Kernel kernel;
    private final float[] columns;
    private final float[] bias;

    DenseProduct(CompactLayer layer, Kernel kernel) {
        this.kernel = kernel;
        int lanes = kernel.lanes();
        int length = (layer.outputs() + lanes - 1) / lanes * lanes;
        bias = Arrays.copyOf(layer.bias(), length);
        columns = new float[Math.multiplyExact(layer.inputs(), length)];
        for (int j = 0; j < layer.outputs(); j++) {
            for (int k = layer.starts()[j]; k < layer.starts()[j + 1]; k++) {
                columns[layer.sources()[k] * length + j] = layer.weights()[k];
            }
        }
    }

    @Override
    public void of(Nonzeros given, float[] into) {
        kernel.columns(columns, bias, given, into);
    }

    @Override
    public int room() {
        return bias.length;
    }
}
