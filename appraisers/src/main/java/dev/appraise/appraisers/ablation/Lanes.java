package dev.appraise.appraisers.ablation;

/** Rows are padded so that they hold whole vectors of every width there is. */
final class Lanes {
    /** Floats in 512 bits. */
    static final int WIDEST = 16;

    private Lanes() {}

    /** The least multiple of the widest vector that is not below {@code count}. */
    static int pad(int count) {
        return Math.addExact(count, WIDEST - 1) / WIDEST * WIDEST;
    }
}
