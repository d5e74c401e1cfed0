package dev.appraise.harness.run;

import com.google.inject.Injector;
import dev.appraise.core.train.Trajectories;
import dev.appraise.harness.experiment.Plan;
import dev.appraise.harness.experiment.Trial;
import dev.appraise.harness.result.Fidelity;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** How well every criterion foretells the exact change of error. One network after the other, since time is measured. */
public final class FidelityStudy {
    private final Injector injector;
    private final Datasets datasets;

    /**
     * @param injector the one of the application
     * @param datasets shared by the networks
     */
    public FidelityStudy(Injector injector, Datasets datasets) {
        this.injector = injector;
        this.datasets = datasets;
    }

    /**
     * Trains and appraises the network of each trial.
     *
     * @param begun is told of each
     */
    public List<Fidelity> run(Plan plan, Consumer<Trial> begun) {
        List<Fidelity> all = new ArrayList<>();
        Trajectories trajectories = Trajectories.ofThisProcess();
        for (Trial trial : plan.trials()) {
            begun.accept(trial);
            all.addAll(injector.createChildInjector(new TrialModule(trial, datasets, Observers.NONE, trajectories))
                    .getInstance(FidelityRunner.class)
                    .run());
        }
        return all;
    }
}
