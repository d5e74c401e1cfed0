package dev.appraise.core.inference;

/** A layer's pre-activations for a tile of samples. */
interface TileProduct {
    /**
     * W X + b.
     *
     * @param given {@code [inputs][Kernel.TILE]}
     * @param into {@code [outputs][Kernel.TILE]}; overwritten
     */
    void of(float[] given, float[] into);
}
