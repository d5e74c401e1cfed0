package dev.appraise.harness.run;

import com.google.inject.Injector;
import dev.appraise.harness.experiment.Trial;
import dev.appraise.harness.result.TrialResult;
import java.util.function.Function;

/** Runs each trial with a child injector of its own. */
public final class InjectedTrials implements Function<Trial, TrialResult> {
    private final Injector injector;
    private final Datasets datasets;

    /**
     * @param injector the one of the application
     * @param datasets shared by the trials
     */
    public InjectedTrials(Injector injector, Datasets datasets) {
        this.injector = injector;
        this.datasets = datasets;
    }

    @Override
    public TrialResult apply(Trial trial) {
        return injector.createChildInjector(new TrialModule(trial, datasets))
                .getInstance(TrialRunner.class)
                .run();
    }
}
