package dev.appraise.api.recipe;

/** How an appraisal is read as worth. */
public enum Score {
    /** As it is: a connection whose loss would lower the error is worth least. */
    SIGNED,
    /** By its size: a connection is worth what its loss would change, for better or worse. */
    ABSOLUTE
}
