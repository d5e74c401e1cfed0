package dev.appraise.harness.experiment;

/** Which figure of a trial's quality is meant, each in per cent. */
public enum Measure {
    /** The one that tables show: the fit over all samples, or the accuracy on the test samples. */
    TABLE,
    /** On the test samples alone. */
    TEST,
    /** On the validation samples. */
    VALIDATION,
    /** As in the table, against the series without the noise that was added. */
    CLEAN
}
