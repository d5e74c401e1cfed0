package dev.appraise.datasets.column;

/** Which column's samples are wanted. */
public enum ColumnSource {
    /** The DaISy file if it is found, else the simulated column, after saying so. */
    AUTO,
    /** The DaISy file, which is got if it is not found. */
    DAISY,
    /** The simulated column. */
    SIMULATED
}
