package dev.appraise.baselines.magnitude;

/** When connections are pruned by magnitude. */
public enum Schedule {
    /** All at once, after training; then fine-tuning. */
    ONE_SHOT,
    /** In rounds after training, with fine-tuning after each. */
    ITERATIVE,
    /** While training, in the same loop as synaptic pruning: this isolates the score from the schedule. */
    GRADUAL
}
