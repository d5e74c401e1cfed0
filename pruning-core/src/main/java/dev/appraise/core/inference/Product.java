package dev.appraise.core.inference;

/** W x of a layer. */
interface Product {
    /**
     * @param given holds x from {@code offset} on
     * @param into as long as the layer is wide; overwritten
     */
    void multiply(float[] given, int offset, float[] into);
}
