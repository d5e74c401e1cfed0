package dev.appraise.core.inference;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** SIMD by the Vector API: sums stay in registers, up to eight vectors at a time. Loaded only if the JVM has the module. */
final class VectorKernel implements Kernel {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final int FOUR = 4 * LANES;
    private static final int EIGHT = 8 * LANES;

    @Override
    public int lanes() {
        return LANES;
    }

    @Override
    public void columns(float[] columns, float[] bias, Nonzeros given, float[] into) {
        int length = bias.length;
        if (length < FOUR) {
            for (int j = 0; j < length; j += LANES) {
                oneColumn(columns, bias, given, into, j);
            }
            return;
        }
        int j = 0;
        for (; j + EIGHT <= length; j += EIGHT) {
            eightColumns(columns, bias, given, into, j);
        }
        // Some are done twice, which gives the same again.
        if (length - j > FOUR && length >= EIGHT) {
            eightColumns(columns, bias, given, into, length - EIGHT);
        } else {
            for (; j < length; j += FOUR) {
                fourColumns(columns, bias, given, into, Math.min(j, length - FOUR));
            }
        }
    }

    private static void fourColumns(float[] columns, float[] bias, Nonzeros given, float[] into, int j) {
        int[] indices = given.indices();
        float[] values = given.values();
        int count = given.count();
        FloatVector sum0 = FloatVector.fromArray(SPECIES, bias, j);
        FloatVector sum1 = FloatVector.fromArray(SPECIES, bias, j + LANES);
        FloatVector sum2 = FloatVector.fromArray(SPECIES, bias, j + 2 * LANES);
        FloatVector sum3 = FloatVector.fromArray(SPECIES, bias, j + 3 * LANES);
        for (int k = 0; k < count; k++) {
            int at = indices[k] * bias.length + j;
            FloatVector x = FloatVector.broadcast(SPECIES, values[k]);
            sum0 = x.fma(FloatVector.fromArray(SPECIES, columns, at), sum0);
            sum1 = x.fma(FloatVector.fromArray(SPECIES, columns, at + LANES), sum1);
            sum2 = x.fma(FloatVector.fromArray(SPECIES, columns, at + 2 * LANES), sum2);
            sum3 = x.fma(FloatVector.fromArray(SPECIES, columns, at + 3 * LANES), sum3);
        }
        sum0.intoArray(into, j);
        sum1.intoArray(into, j + LANES);
        sum2.intoArray(into, j + 2 * LANES);
        sum3.intoArray(into, j + 3 * LANES);
    }

    private static void eightColumns(float[] columns, float[] bias, Nonzeros given, float[] into, int j) {
        int[] indices = given.indices();
        float[] values = given.values();
        int count = given.count();
        FloatVector sum0 = FloatVector.fromArray(SPECIES, bias, j);
        FloatVector sum1 = FloatVector.fromArray(SPECIES, bias, j + LANES);
        FloatVector sum2 = FloatVector.fromArray(SPECIES, bias, j + 2 * LANES);
        FloatVector sum3 = FloatVector.fromArray(SPECIES, bias, j + 3 * LANES);
        FloatVector sum4 = FloatVector.fromArray(SPECIES, bias, j + 4 * LANES);
        FloatVector sum5 = FloatVector.fromArray(SPECIES, bias, j + 5 * LANES);
        FloatVector sum6 = FloatVector.fromArray(SPECIES, bias, j + 6 * LANES);
        FloatVector sum7 = FloatVector.fromArray(SPECIES, bias, j + 7 * LANES);
        for (int k = 0; k < count; k++) {
            int at = indices[k] * bias.length + j;
            FloatVector x = FloatVector.broadcast(SPECIES, values[k]);
            sum0 = x.fma(FloatVector.fromArray(SPECIES, columns, at), sum0);
            sum1 = x.fma(FloatVector.fromArray(SPECIES, columns, at + LANES), sum1);
            sum2 = x.fma(FloatVector.fromArray(SPECIES, columns, at + 2 * LANES), sum2);
            sum3 = x.fma(FloatVector.fromArray(SPECIES, columns, at + 3 * LANES), sum3);
            sum4 = x.fma(FloatVector.fromArray(SPECIES, columns, at + 4 * LANES), sum4);
            sum5 = x.fma(FloatVector.fromArray(SPECIES, columns, at + 5 * LANES), sum5);
            sum6 = x.fma(FloatVector.fromArray(SPECIES, columns, at + 6 * LANES), sum6);
            sum7 = x.fma(FloatVector.fromArray(SPECIES, columns, at + 7 * LANES), sum7);
        }
        sum0.intoArray(into, j);
        sum1.intoArray(into, j + LANES);
        sum2.intoArray(into, j + 2 * LANES);
        sum3.intoArray(into, j + 3 * LANES);
        sum4.intoArray(into, j + 4 * LANES);
        sum5.intoArray(into, j + 5 * LANES);
        sum6.intoArray(into, j + 6 * LANES);
        sum7.intoArray(into, j + 7 * LANES);
    }

    private static void oneColumn(float[] columns, float[] bias, Nonzeros given, float[] into, int j) {
        int[] indices = given.indices();
        float[] values = given.values();
        int count = given.count();
        FloatVector sum = FloatVector.fromArray(SPECIES, bias, j);
        for (int k = 0; k < count; k++) {
            FloatVector column = FloatVector.fromArray(SPECIES, columns, indices[k] * bias.length + j);
            sum = FloatVector.broadcast(SPECIES, values[k]).fma(column, sum);
        }
        sum.intoArray(into, j);
    }

    @Override
    public void rows(CompactLayer layer, float[] given, float[] into) {
        for (int j = 0; j < layer.outputs(); j++) {
            for (int s = 0; s < TILE; s += FOUR) {
                row(layer, j, given, into, s);
            }
        }
    }

    private static void row(CompactLayer layer, int j, float[] given, float[] into, int s) {
        int[] sources = layer.sources();
        float[] weights = layer.weights();
        int end = layer.starts()[j + 1];
        FloatVector sum0 = FloatVector.broadcast(SPECIES, layer.bias()[j]);
        FloatVector sum1 = sum0;
        FloatVector sum2 = sum0;
        FloatVector sum3 = sum0;
        for (int k = layer.starts()[j]; k < end; k++) {
            int at = sources[k] * TILE + s;
            FloatVector weight = FloatVector.broadcast(SPECIES, weights[k]);
            sum0 = weight.fma(FloatVector.fromArray(SPECIES, given, at), sum0);
            sum1 = weight.fma(FloatVector.fromArray(SPECIES, given, at + LANES), sum1);
            sum2 = weight.fma(FloatVector.fromArray(SPECIES, given, at + 2 * LANES), sum2);
            sum3 = weight.fma(FloatVector.fromArray(SPECIES, given, at + 3 * LANES), sum3);
        }
        int to = j * TILE + s;
        sum0.intoArray(into, to);
        sum1.intoArray(into, to + LANES);
        sum2.intoArray(into, to + 2 * LANES);
        sum3.intoArray(into, to + 3 * LANES);
    }
}
