package dev.appraise.harness.toy;

import dev.appraise.api.InvalidInputException;
import dev.appraise.api.data.Batch;
import dev.appraise.api.data.TrainingData;
import dev.appraise.api.data.ValidationData;
import dev.appraise.api.predictor.Predictor;
import dev.appraise.api.spi.PredictorProvider;
import dev.appraise.api.spi.Setting;
import java.util.Arrays;

/** Says the same everywhere, and refuses to be told the answers. */
public final class ToyPredictorProvider implements PredictorProvider<ToyPredictorProvider.Settings> {
    /** What it says. */
    public record Settings(
            @Setting("What it says; at least -1.") double level) {
        /** Checks the level. */
        public Settings {
            if (level < -1) {
                throw new InvalidInputException("level is " + level, "you meant 0");
            }
        }
    }

    @Override
    public String id() {
        return "toy-predictor";
    }

    @Override
    public String summary() {
        return "Says the same everywhere.";
    }

    @Override
    public String citation() {
        return "Nobody, ever";
    }

    @Override
    public Settings settings() {
        return new Settings(0);
    }

    @Override
    public Predictor fit(Settings settings, TrainingData training, ValidationData validation, long seed) {
        int width = training.rows().outputs();
        return new Predictor() {
            @Override
            public float[] outputs(Batch rows) {
                if (rows.outputs() > 0) {
                    throw new IllegalArgumentException("a predictor was told the targets");
                }
                float[] outputs = new float[rows.size() * width];
                Arrays.fill(outputs, (float) settings.level());
                return outputs;
            }

            @Override
            public int parameters() {
                return 7;
            }
        };
    }
}
