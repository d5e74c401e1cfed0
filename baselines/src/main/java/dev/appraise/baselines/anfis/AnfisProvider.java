package dev.appraise.baselines.anfis;

import dev.appraise.api.data.TrainingData;
import dev.appraise.api.data.ValidationData;
import dev.appraise.api.predictor.Predictor;
import dev.appraise.api.spi.PredictorProvider;

/** {@link Anfis} as a plug-in. It draws nothing at random. */
public final class AnfisProvider implements PredictorProvider<AnfisSettings> {
    @Override
    public String id() {
        return "anfis";
    }

    @Override
    public String summary() {
        return "Fuzzy rules found by subtractive clustering and tuned by hybrid learning, one system an output.";
    }

    @Override
    public String citation() {
        return "Jang, ANFIS: Adaptive-Network-Based Fuzzy Inference System, 1993, doi:10.1109/21.256541; clustering by"
                + " Chiu, Fuzzy Model Identification Based on Cluster Estimation, 1994";
    }

    @Override
    public AnfisSettings settings() {
        return AnfisSettings.defaults();
    }

    @Override
    public Predictor fit(AnfisSettings settings, TrainingData training, ValidationData validation, long seed) {
        return Anfis.fit(settings, training, validation);
    }
}
