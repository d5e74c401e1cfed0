package dev.appraise.core.compute;

/** The loops of {@link CrossProducts}. */
interface CrossKernel {
    /**
     * Adds A'A to the sums on and above the diagonal; what it adds below does not count.
     *
     * @param rows A, {@code [at least count][width]}, padded with zeros to a multiple of 16
     * @param count rows of A
     * @param sums {@code [width][width]}
     */
    void add(double[][] rows, int count, double[][] sums);
}
