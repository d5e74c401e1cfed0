package dev.appraise.appraisers.ablation;

/**
 * How the loss of a sample answers to a change of one unit's activation. Holds the workspace of one task; not
 * thread-safe.
 */
interface Response {
    /**
     * The changes of one sample's loss.
     *
     * @param unit the unit of the layer that the response was made for
     * @param sample the sample, a row of the pass
     * @param shifts changes of the unit's activation, none of them 0
     * @param count how many shifts
     * @param changes takes the change of the loss for each
     */
    void respond(int unit, int sample, double[] shifts, int count, double[] changes);
}
