package dev.appraise.harness.run;

import com.google.inject.Injector;
import dev.appraise.harness.experiment.Trial;
import dev.appraise.harness.result.TrialResult;
import java.util.function.Function;

/** Runs each trial with a child injector of its own. */
public final class InjectedTrials implements Function<Trial, TrialResult> {
    private final Injector injector;
    private final Datasets datasets;
    private final Observers observers;

    /**
     * @param injector the one of the application
     * @param datasets shared by the trials
     * @param observers are told of what happens
     */
    public InjectedTrials(Injector injector, Datasets datasets, Observers observers) {
        this.injector = injector;
        this.datasets = datasets;
        this.observers = observers;
    }

    @Override
    public TrialResult apply(Trial trial) {
        return injector.createChildInjector(new TrialModule(trial, datasets, observers))
                .getInstance(TrialRunner.class)
                .run();
    }
}
