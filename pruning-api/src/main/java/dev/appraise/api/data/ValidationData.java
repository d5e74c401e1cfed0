package dev.appraise.api.data;

/**
 * Samples that choices are made on: when to stop, which setting, which of two networks.
 *
 * @param rows the samples
 */
public record ValidationData(Batch rows) {}
