package dev.appraise.harness.cli;

import com.google.inject.Injector;
import dev.appraise.core.train.Trajectories;
import dev.appraise.harness.experiment.Experiment;
import dev.appraise.harness.experiment.Plan;
import dev.appraise.harness.experiment.Report;
import dev.appraise.harness.run.Datasets;
import dev.appraise.harness.run.Estimate;
import dev.appraise.harness.run.InjectedTrials;
import dev.appraise.harness.run.Observers;
import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.util.List;

/** Lists the trials of an experiment, and estimates the time that they would take; keeps nothing. */
final class DryRun {
    private final Injector injector;

    @Inject
    DryRun(Injector injector) {
        this.injector = injector;
    }

    /**
     * What {@code --json} prints.
     *
     * @param trials in the order in which they would run
     * @param threads trials at a time
     * @param seconds that all would take, about, if none shared its training; of fidelity without what the criteria take
     */
    record Planned(List<PlannedTrial> trials, int threads, double seconds) {}

    /**
     * One trial.
     *
     * @param id of its result
     * @param network widths
     * @param trial dataset, seed, row and target
     */
    record PlannedTrial(String id, String network, String trial) {
        @Override
        public String toString() {
            return id + "  " + network + "  " + trial;
        }
    }

    void tell(Experiment asked, Plan plan, Datasets datasets, RunOptions options) {
        List<PlannedTrial> trials = plan.trials().stream()
                .map(trial -> new PlannedTrial(trial.id(), trial.network(), trial.toString()))
                .toList();
        PrintWriter out = options.out();
        if (!options.json()) {
            trials.forEach(out::println);
            out.flush();
        }
        int threads = Math.min(options.parallel(asked), trials.size());
        double seconds = seconds(plan, datasets, options) / threads;
        if (options.json()) {
            JsonOption.print(new Planned(trials, threads, seconds), out);
            return;
        }
        out.println(trials.size() + " trials; about " + Durations.text(seconds) + " on " + threads
                + (threads == 1 ? " thread" : " threads")
                + (asked.report() == Report.FIDELITY
                        ? ", and what the criteria take."
                        : ". Less where trials of a seed share their training."));
        out.flush();
    }

    /** Of all trials, one after the other. */
    private double seconds(Plan plan, Datasets datasets, RunOptions options) {
        Estimate estimate = new Estimate(plan);
        InjectedTrials trials = new InjectedTrials(injector, datasets, Observers.NONE, Trajectories.none());
        options.notices().println("Running " + estimate.probes() + " short trials, to estimate the time ...");
        options.notices().flush();
        try (Steps steps = Steps.of(estimate.probes(), options.verbosity(), options.err())) {
            return estimate.seconds(trials, trial -> steps.begin(trial.toString()));
        }
    }
}
