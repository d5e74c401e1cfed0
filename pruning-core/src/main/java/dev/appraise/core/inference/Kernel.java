package dev.appraise.core.inference;

import dev.appraise.core.compute.VectorApi;

/** The loops that pay from being vectors. */
interface Kernel {
    /** How many samples a tile has. */
    int TILE = 64;

    /** That of the Vector API if the JVM has it. */
    static Kernel fastest() {
        return VectorApi.isPresent() ? new VectorKernel() : new PlainKernel();
    }

    /** A dense column must be as long as a multiple of this. */
    int lanes();

    /**
     * One sample through a dense layer: {@code into = bias + W x}.
     *
     * @param columns W, column by column, {@code [inputs][bias.length]}
     * @param bias padded to a multiple of {@link #lanes}
     * @param given x without its zeros
     * @param into as long as the bias; overwritten
     */
    void columns(float[] columns, float[] bias, Nonzeros given, float[] into);

    /**
     * A tile of samples through a sparse layer.
     *
     * @param given {@code [inputs][TILE]}
     * @param into {@code [outputs][TILE]}; overwritten
     */
    void rows(CompactLayer layer, float[] given, float[] into);
}
