package dev.appraise.harness.result;

/**
 * What a model says of some rows, in the units that networks see (scaled by the training rows).
 *
 * @param part {@code training}, {@code validation} or {@code test}
 * @param rows how many rows the part has
 * @param targets {@code [shown][outputs]}, of rows at even distances
 * @param outputs {@code [shown][outputs]}, of the same rows
 */
public record Predictions(String part, int rows, float[][] targets, float[][] outputs) {}
