package dev.appraise.appraisers.ablation;

/** The arithmetic of an ablation. The changes of the loss are always summed in double. */
public enum Precision {
    /** {@link #SINGLE} for ReLU networks of 10,000 connections and more, {@link #DOUBLE} for the rest. */
    AUTO,
    /** float, wherever at most one ReLU layer stands between a unit and linear outputs; double elsewhere. */
    SINGLE,
    /** double throughout. */
    DOUBLE
}
