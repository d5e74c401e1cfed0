package dev.appraise.appraisers.ablation;

/** The change of the loss for shifts of any size of one unit. Holds the workspace of one task; not thread-safe. */
interface FarResponse {
    /** Begins with a unit, and its lane in {@link UnitBlocks}: those that are asked about next are its samples. */
    void begin(int unit, int lane);

    /**
     * Adds the changes of the loss.
     *
     * @param shifts of the unit's activation; may be changed
     * @param connections where each goes: {@code sums[offset + connections[m]]}; may be changed
     * @param count how many, at least 1
     */
    void addTo(int sample, float[] shifts, int[] connections, int count, double[] sums, int offset);
}
