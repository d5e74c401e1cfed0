package dev.appraise.harness.experiment;

/** What is made of the results of an experiment. */
public enum Report {
    /** A table a study, one row a method and target. */
    COMPARISON,
    /** The same, and a table of ranks over all studies that have the same methods. */
    RANKS,
    /** A table a study, one row a method and one column a target. */
    CURVES,
    /** A table a study, with the time that a network takes for one sample, measured when all trials are done. */
    EXECUTION,
    /** The methods' cards, and what each loses from the first study to the second. */
    CHARACTERISTICS,
    /** The error of each real-valued output: one table over all studies. */
    OUTPUTS,
    /** How well every criterion foretells the exact change of error on the networks that the methods give. */
    FIDELITY
}
