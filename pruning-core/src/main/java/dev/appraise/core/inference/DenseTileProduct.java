package dev.appraise.core.inference;

import dev.appraise.core.compute.Gemm;
import dev.appraise.core.compute.Operand;
import java.util.Arrays;

/** Every weight, by a matrix product. */
final class DenseTileProduct implements TileProduct {
    private final Gemm gemm;
    private final int inputs;
    private final float[] bias;
    private final Operand weights;

    DenseTileProduct(CompactLayer layer, Gemm gemm) {
        this.gemm = gemm;
        inputs = layer.inputs();
        bias = layer.bias();
        float[] rows = new float[Math.multiplyExact(inputs, bias.length)];
        for (int j = 0; j < bias.length; j++) {
            for (int k = layer.starts()[j]; k < layer.starts()[j + 1]; k++) {
                rows[j * inputs + layer.sources()[k]] = layer.weights()[k];
            }
        }
        weights = Operand.plain(rows);
    }

    @Override
    public void of(float[] given, float[] into) {
        for (int j = 0; j < bias.length; j++) {
            Arrays.fill(into, j * Kernel.TILE, (j + 1) * Kernel.TILE, bias[j]);
        }
        gemm.multiply(bias.length, Kernel.TILE, inputs, weights, Operand.plain(given), 1, into);
    }
}
