package dev.appraise.harness.result;

import java.util.Map;

/**
 * All settings of a trial, defaults included, as they are written in a file.
 *
 * @param dataset of the dataset
 * @param training of the trainer; none for a predictor
 * @param method of the method or predictor
 */
public record SettingsInForce(Map<String, Object> dataset, Map<String, Object> training, Map<String, Object> method) {}
