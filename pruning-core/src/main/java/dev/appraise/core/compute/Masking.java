package dev.appraise.core.compute;

/** Sets numbers that belong to pruned connections to 0, a vector at a time where the JVM has the Vector API. */
public final class Masking {
    private static final Kernel KERNEL = Kernel.fastest();

    private Masking() {}

    /**
     * Keeps some numbers and sets the others to 0, NaN and infinities too.
     *
     * @param bits -1 where a number is kept, and 0 where it is not
     * @param from the first of them
     * @param to behind the last
     */
    public static void apply(int[] bits, float[] values, int from, int to) {
        KERNEL.keep(bits, values, from, to);
    }
}
