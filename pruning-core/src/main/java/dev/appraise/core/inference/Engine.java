package dev.appraise.core.inference;

/** A network made ready to answer for one sample at a time. Later changes of the network are not seen. Not thread-safe. */
public interface Engine {
    /**
     * Computes the outputs of a sample.
     *
     * @param inputs holds the sample's features from {@code offset} on
     * @param outputs filled with what the last layer gives
     */
    void run(float[] inputs, int offset, float[] outputs);
}
