package dev.appraise.baselines.control;

/** When a control prunes. */
public enum Moment {
    /** At initialisation; then trains with the whole budget. */
    BEFORE_TRAINING,
    /** After the dense network is trained; then fine-tunes. */
    AFTER_TRAINING
}
