package dev.appraise.core.train;

/** How the learning rate goes on after warm-up. */
public enum Schedule {
    /** Stays. */
    CONSTANT,
    /** Falls to 0 along half a cosine. Loshchilov and Hutter, "SGDR", 2017 (arXiv 1608.03983), without restarts. */
    COSINE
}
