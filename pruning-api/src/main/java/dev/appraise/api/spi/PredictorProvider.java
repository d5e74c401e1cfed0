package dev.appraise.api.spi;

import dev.appraise.api.data.TrainingData;
import dev.appraise.api.data.ValidationData;
import dev.appraise.api.predictor.Predictor;

/**
 * Brings a model that is no network. Experiment files name it under {@code methods}, so its id must not be a method's.
 *
 * @param <S> its settings
 */
public interface PredictorProvider<S extends Record> extends Provider<S> {
    /**
     * Fits the model.
     *
     * @param training scaled rows, at least one
     * @param validation scaled rows that choices are made on, e.g. when to stop; may be empty
     * @param seed of everything random
     * @throws dev.appraise.api.InvalidInputException if the model cannot be fitted to such rows
     */
    Predictor fit(S settings, TrainingData training, ValidationData validation, long seed);

    /** Where the model comes from: authors, title, year, and an identifier. */
    String citation();
}
