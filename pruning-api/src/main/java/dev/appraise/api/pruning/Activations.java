package dev.appraise.api.pruning;

/**
 * What went through a network in a forward pass over some samples.
 *
 * @param inputs {@code [layer]}: what fed the layer, {@code [samples][layer inputs]} row-major; {@code inputs[0]} are
 *     the samples themselves
 * @param preActivations {@code [layer]}: W x + b, {@code [samples][layer outputs]} row-major
 * @param outputs what the last layer gave, {@code [samples][outputs]} row-major
 */
public record Activations(float[][] inputs, float[][] preActivations, float[] outputs) {}
