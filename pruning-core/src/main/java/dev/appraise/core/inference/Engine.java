package dev.appraise.core.inference;

/**
 * A network made ready to answer for one sample at a time: see {@link Engines}. Later changes of the network are not seen.
 * Not thread-safe; {@link #run} takes no memory once it is compiled.
 */
public interface Engine {
    /**
     * Computes the outputs of a sample.
     *
     * @param inputs holds the sample's features from {@code offset} on
     * @param outputs its first elements are filled with what the last layer gives
     */
    void run(float[] inputs, int offset, float[] outputs);

    /** How it computes, e.g. "sparse". */
    String name();
}
