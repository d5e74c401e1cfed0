package dev.appraise.appraisers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appraise.api.pruning.Criterion;
import dev.appraise.api.recipe.Score;
import dev.appraise.api.recipe.WarningLoopSettings;
import dev.appraise.api.spi.AppraiserProvider;
import dev.appraise.api.spi.Provider;
import dev.appraise.api.spi.PruningMethodProvider;
import dev.appraise.appraisers.synaptic.SmoothedAblationProvider;
import dev.appraise.appraisers.synaptic.SynapticPruningProvider;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class ProvidersTest {
    @Test
    void criteriaAreFoundByTheirIds() {
        assertThat(ServiceLoader.load(AppraiserProvider.class))
                .extracting(Provider::id)
                .containsExactlyInAnyOrder(
                        "blended-appraisal",
                        "error-ablation",
                        "compensated-ablation",
                        "optimal-brain-damage",
                        "optimal-brain-surgeon",
                        "taylor");
    }

    @Test
    void methodsAreFoundByTheirIds() {
        assertThat(ServiceLoader.load(PruningMethodProvider.class))
                .extracting(Provider::id)
                .containsExactlyInAnyOrder(
                        "blended-appraisal",
                        "compensated-ablation",
                        "smoothed-ablation",
                        "suited-appraisal",
                        "synaptic-pruning");
    }

    @Test
    void smoothedAblationIsSynapticPruningWithAnAveragedAbsoluteScore() {
        SynapticPruningProvider.Settings settings = new SmoothedAblationProvider().settings();
        WarningLoopSettings loop = settings.loop();

        assertThat(settings.criterion()).isEqualTo(new Criterion("error-ablation"));
        assertThat(loop.score()).isEqualTo(Score.ABSOLUTE);
        assertThat(loop.smoothing()).isEqualTo(0.7);
        assertThat(loop.threshold()).isEqualTo(0.5);
        assertThat(loop.warnings()).isEqualTo(3);
        assertThat(loop.cap()).isEqualTo(0.2);
        assertThat(loop.start()).isEqualTo(2);
        assertThat(loop.interval()).isEqualTo(0.5);
        assertThat(loop.appraisalSamples()).isEqualTo(1000);
    }
}
