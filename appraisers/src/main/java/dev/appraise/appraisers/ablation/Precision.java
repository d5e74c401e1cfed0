package dev.appraise.appraisers.ablation;

/**
 * The arithmetic of an ablation. The unchanged network, and the sums over more than 256 samples, are always in double;
 * this is about the changes, and their sums within 256 samples.
 */
public enum Precision {
    /** {@link #SINGLE} for ReLU networks of 10,000 connections and more, {@link #DOUBLE} for the rest. */
    AUTO,
    /** float, wherever there are only ReLU and linear units from a connection on, and linear outputs; double elsewhere. */
    SINGLE,
    /** double throughout. */
    DOUBLE
}
