package dev.appraise.api.recipe;

/**
 * Which connections an appraisal nominates for pruning: the three readings of Ahmadi and Mahboobi Esfanjani (2025),
 * whose Table 1 and text differ.
 */
public enum Reading {
    /** The lowest {@code clamp(threshold * (max E - min E), 0, 1)} of the connections by rank, as Table 1 prints it. */
    AS_PRINTED,
    /** Those with {@code E <= min E + threshold * (max E - min E)}, as the text says: "below the error threshold". */
    ERROR_THRESHOLD,
    /** The lowest {@code threshold} of the connections by rank: "a pruning rate defined by the designer". */
    RANK
}
