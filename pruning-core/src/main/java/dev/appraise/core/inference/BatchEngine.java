package dev.appraise.core.inference;

/**
 * A network made ready to answer for many samples at a time: see {@link Engines}. Later changes of the network are not
 * seen. Not thread-safe.
 */
public interface BatchEngine {
    /**
     * Computes the outputs of some samples.
     *
     * @param inputs {@code [samples][inputs]}, row-major
     * @param outputs filled with what the last layer gives, {@code [samples][outputs]}
     */
    void run(float[] inputs, int samples, float[] outputs);

    /** How it computes, e.g. "sparse". */
    String name();
}
