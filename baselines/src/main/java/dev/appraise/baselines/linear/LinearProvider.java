package dev.appraise.baselines.linear;

import dev.appraise.api.data.TrainingData;
import dev.appraise.api.data.ValidationData;
import dev.appraise.api.predictor.Predictor;
import dev.appraise.api.spi.NoSettings;
import dev.appraise.api.spi.PredictorProvider;

/** {@link Linear} as a plug-in. */
public final class LinearProvider implements PredictorProvider<NoSettings> {
    @Override
    public String id() {
        return "linear";
    }

    @Override
    public String summary() {
        return "Linear regression; of a series with lags, an ARX model. It shows what needs no network.";
    }

    @Override
    public String citation() {
        return "Ljung, System Identification: Theory for the User, 2nd edition, 1999, section 4.2";
    }

    @Override
    public NoSettings settings() {
        return new NoSettings();
    }

    @Override
    public Predictor fit(NoSettings settings, TrainingData training, ValidationData validation, long seed) {
        return Linear.fit(training);
    }
}
