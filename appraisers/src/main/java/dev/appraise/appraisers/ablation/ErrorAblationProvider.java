package dev.appraise.appraisers.ablation;

import dev.appraise.api.pruning.Appraiser;
import dev.appraise.api.spi.AppraiserProvider;
import dev.appraise.api.spi.Setting;

/** Brings {@link ErrorAblation}. */
public final class ErrorAblationProvider implements AppraiserProvider<ErrorAblationProvider.Settings> {

    /**
     * @param precision the arithmetic
     */
    public record Settings(
            @Setting("arithmetic: single, double, or auto (single for large ReLU networks)")
            Precision precision) {}

    @Override
    public String id() {
        return "error-ablation";
    }

    @Override
    public String summary() {
        return "The exact change of the error when the connection alone is zeroed, for every connection.";
    }

    @Override
    public String citation() {
        return "Ahmadi and Mahboobi Esfanjani, Structure Optimization in Deep Neural Networks with Synaptic Pruning"
                + " Based on Connection Appraisal, 2025, doi:10.22067/cke.2025.88039.1113";
    }

    @Override
    public Settings settings() {
        return new Settings(Precision.AUTO);
    }

    @Override
    public Appraiser create(Settings settings) {
        return new ErrorAblation(settings.precision());
    }
}
