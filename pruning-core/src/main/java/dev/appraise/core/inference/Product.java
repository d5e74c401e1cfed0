package dev.appraise.core.inference;

/** A layer's pre-activations for one sample. */
interface Product {
    /**
     * W x + b.
     *
     * @param given x without its zeros
     * @param into at least {@link #room} long; overwritten
     */
    void of(Nonzeros given, float[] into);

    /** The layer's width, padded if the product needs that. */
    int room();
}
