package dev.appraise.api.data;

/**
 * Samples that weights are fitted to, scaling is computed from, and connections are appraised on.
 *
 * @param rows the samples
 */
public record TrainingData(Batch rows) {}
