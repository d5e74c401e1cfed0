package dev.appraise.api.data;

/**
 * Samples that are read once, after every choice is made; no strategy ever sees them.
 *
 * @param rows the samples
 */
public record TestData(Batch rows) {}
