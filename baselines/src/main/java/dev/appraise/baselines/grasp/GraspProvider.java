package dev.appraise.baselines.grasp;

import dev.appraise.api.pruning.Appraiser;
import dev.appraise.api.spi.AppraiserProvider;

/** Brings {@link Grasp}. */
public final class GraspProvider implements AppraiserProvider<GraspSettings> {
    @Override
    public String id() {
        return "grasp";
    }

    @Override
    public String summary() {
        return "Gradient signal preservation: weight times (Hessian times gradient), signed.";
    }

    @Override
    public String citation() {
        return Grasp.CITATION;
    }

    @Override
    public GraspSettings settings() {
        return GraspSettings.defaults();
    }

    @Override
    public Appraiser create(GraspSettings settings) {
        return settings.appraiser();
    }
}
