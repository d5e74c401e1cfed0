package dev.appraise.core.compute;

import dev.appraise.api.data.Batch;

/**
 * The products of a first layer for inputs that are mostly 0, most of which are passed over; they have the numbers of
 * {@link FmaGemm}'s.
 *
 * <p>Leaving out a term 0 * b changes no sum, where b is finite, but for the sign of a 0: one that has underflowed to -0 would
 * become 0 when a term 0 is added to it.
 *
 * <p>Threads share it: each reads, and goes forward with, a part of the samples.
 */
interface SparseInputs {
    /** Of a batch's inputs, the most that may be other than 0. */
    double MOST = 0.4;

    /** How many rows tell. */
    int LOOKED_AT = 256;

    /**
     * The way that is faster with a kernel.
     *
     * @param capacity most samples in a batch
     * @param units of the first layer
     * @param parts that a batch is read in
     */
    static SparseInputs of(Kernel kernel, int capacity, int features, int units, int parts) {
        return kernel.isFastByPanel()
                ? new InputPanels(kernel, capacity, features, units, parts)
                : new InputLists(kernel, capacity, features, units, parts);
    }

    /** Whether so few of a batch's inputs are other than 0 that passing over the rest is faster; some rows tell. */
    static boolean areFew(Batch batch) {
        int step = Math.max(1, batch.size() / LOOKED_AT);
        long looked = 0;
        long found = 0;
        for (int n = 0; n < batch.size(); n += step) {
            for (int i = n * batch.features(); i < (n + 1) * batch.features(); i++) {
                found += batch.inputs()[i] != 0 ? 1 : 0;
            }
            looked += batch.features();
        }
        return found <= MOST * looked;
    }

    /**
     * Reads the samples of a part.
     *
     * @param x {@code [samples][features]}
     */
    void read(int part, Operand x, int from, int to);

    /**
     * Z = X W', for the samples of a part, which were read.
     *
     * @param weights finite, {@code [features][units]}, with room behind it
     * @param z {@code [capacity][units]}
     */
    void forward(int part, float[] weights, int from, int to, float[] z);

    /** Prepares for the gradient what was read of a part. */
    void prepareGradient(int part, int from, int to);

    /**
     * G' = X' D, for some inputs, of all parts.
     *
     * @param part the thread's
     * @param x {@code [samples][features]}, of which there are {@code size}
     * @param deltas {@code [size][units]}, with room behind it
     * @param from the first of the inputs
     * @param to behind the last
     * @param gradient {@code [features][units]}
     */
    void gradient(int part, Operand x, int size, float[] deltas, int from, int to, float[] gradient);
}
