package dev.appraise.appraisers.ablation;

/** Units that flip; rare, so that kernels rule them out first. */
final class Kinks {
    private Kinks() {}

    /** As {@link LineKernel#kinks}, one by one. */
    static int among(float[] values, int at, float[] slopes, int count, float low, float high, int[] found) {
        int flipping = 0;
        for (int k = 0; k < count; k++) {
            boolean lower = Math.fma(slopes[k], low, values[at + k]) > 0;
            boolean upper = Math.fma(slopes[k], high, values[at + k]) > 0;
            if (lower != upper) {
                found[flipping++] = k;
            }
        }
        return flipping;
    }
}
