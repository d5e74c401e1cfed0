package dev.appraise.appraisers.ablation;

/**
 * The outputs of a network of ReLU and linear units, as functions of the shift t of one unit on one sample: they are
 * piecewise linear. Holds the workspace of one task; not thread-safe.
 */
interface Tangent {
    /** Begins with a unit, and its lane in {@link UnitBlocks}: those that are asked about next are its samples. */
    void begin(int unit, int lane);

    /**
     * Begins with a sample.
     *
     * @param low the lowest t that will matter, at most 0
     * @param high the highest, at least 0
     */
    void begin(int sample, float low, float high);

    /** The piece that holds t. */
    void at(double t, Piece piece);
}
