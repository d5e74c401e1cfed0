package dev.appraise.appraisers.compensated;

import dev.appraise.api.pruning.Appraiser;
import dev.appraise.api.spi.AppraiserProvider;
import dev.appraise.api.spi.Setting;
import dev.appraise.appraisers.surgeon.InverseHessian;

/** Brings {@link CompensatedAblation}. */
public final class CompensatedAblationProvider implements AppraiserProvider<CompensatedAblationProvider.Settings> {

    /**
     * @param damping see {@link InverseHessian}
     */
    public record Settings(
            @Setting("weight decay that is added to the error, so that its Hessian can be inverted; greater than 0")
            double damping) {
        /** Checks the range. */
        public Settings {
            InverseHessian.requireDamping(damping);
        }
    }

    @Override
    public String id() {
        return "compensated-ablation";
    }

    @Override
    public String summary() {
        return "The exact change of the error when the connection is zeroed and all others have made up for it.";
    }

    @Override
    public String citation() {
        return CompensatedAblation.CITATION;
    }

    @Override
    public Settings settings() {
        return new Settings(1e-4);
    }

    @Override
    public Appraiser create(Settings settings) {
        return new CompensatedAblation(settings.damping());
    }
}
