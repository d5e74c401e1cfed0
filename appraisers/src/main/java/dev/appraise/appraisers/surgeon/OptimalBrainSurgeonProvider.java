package dev.appraise.appraisers.surgeon;

import dev.appraise.api.pruning.Appraiser;
import dev.appraise.api.spi.AppraiserProvider;
import dev.appraise.api.spi.Setting;

/** Brings {@link OptimalBrainSurgeon}. */
public final class OptimalBrainSurgeonProvider implements AppraiserProvider<OptimalBrainSurgeonProvider.Settings> {

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
        return "optimal-brain-surgeon";
    }

    @Override
    public String summary() {
        return "What a connection's loss costs once all others have made up for it, by the inverse Hessian.";
    }

    @Override
    public String citation() {
        return "Hassibi and Stork, Second order derivatives for network pruning: Optimal Brain Surgeon, Advances in"
                + " Neural Information Processing Systems 5, 1993";
    }

    @Override
    public Settings settings() {
        return new Settings(1e-4);
    }

    @Override
    public Appraiser create(Settings settings) {
        return new OptimalBrainSurgeon(settings.damping());
    }
}
