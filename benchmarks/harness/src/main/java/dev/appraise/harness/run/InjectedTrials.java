package dev.appraise.harness.run;

import com.google.inject.Injector;
import dev.appraise.harness.experiment.Trial;
import dev.appraise.harness.result.TrialResult;
import java.util.function.Function;

/** Runs each trial with a child injector of its own. */
public final class InjectedTrials implements Function<Trial, TrialResult> {
    private final Injector injector;
    private final Datasets datasets;
    private final Networks networks;
    private final Traces traces;

    /**
     * @param injector the one of the application
     * @param datasets shared by the trials
     * @param networks what becomes of the networks
     * @param traces what becomes of the traces
     */
    public InjectedTrials(Injector injector, Datasets datasets, Networks networks, Traces traces) {
        this.injector = injector;
        this.datasets = datasets;
        this.networks = networks;
        this.traces = traces;
    }

    @Override
    public TrialResult apply(Trial trial) {
        return injector.createChildInjector(new TrialModule(trial, datasets, networks, traces))
                .getInstance(TrialRunner.class)
                .run();
    }
}
