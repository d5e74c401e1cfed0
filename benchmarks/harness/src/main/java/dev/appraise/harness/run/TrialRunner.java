package dev.appraise.harness.run;

import dev.appraise.api.data.Dataset;
import dev.appraise.core.compute.Compute;
import dev.appraise.core.sound.Soundness;
import dev.appraise.harness.experiment.Trial;
import dev.appraise.harness.machine.Build;
import dev.appraise.harness.machine.Machine;
import dev.appraise.harness.result.Provenance;
import dev.appraise.harness.result.SettingsInForce;
import dev.appraise.harness.result.Trace;
import dev.appraise.harness.result.TrialResult;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Runs one trial: lets the contender learn, and measures. */
final class TrialRunner {
    private final Trial trial;
    private final Dataset dataset;
    private final Datasets datasets;
    private final Contender contender;
    private final SettingsInForce settings;
    private final Compute compute;
    private final Networks networks;
    private final Traces traces;
    private final Build build;
    private final Machine machine;

    @Inject
    TrialRunner(
            Trial trial,
            Dataset dataset,
            Datasets datasets,
            Contender contender,
            SettingsInForce settings,
            Compute compute,
            Networks networks,
            Traces traces,
            Build build,
            Machine machine) {
        this.trial = trial;
        this.dataset = dataset;
        this.datasets = datasets;
        this.contender = contender;
        this.settings = settings;
        this.compute = compute;
        this.networks = networks;
        this.traces = traces;
        this.build = build;
        this.machine = machine;
    }

    TrialResult run() {
        Instant started = Instant.now();
        ScaledSplit split = datasets.split(trial.dataset(), trial.seed());
        long clock = System.nanoTime();
        Learnt learnt = contender.learn(split);
        double elsewhere = Math.round(1000 * learnt.secondsElsewhere()) / 1000.0;
        double seconds = elsewhere + Duration.ofNanos(System.nanoTime() - clock).toMillis() / 1000.0;
        learnt.network().ifPresent(network -> Soundness.require(network, "at the end"));
        learnt.network().ifPresent(network -> networks.keep(trial, network));
        Examination examination = new Examination(learnt.outputs(), dataset, split, trial.seed());
        if (traces.wants(trial)) {
            traces.keep(trial, new Trace(TrainingWatch.testRows(split), learnt.epochs(), examination.predictions()));
        }
        return new TrialResult(
                trial.id(),
                trial,
                settings,
                examination.quality(),
                learnt.size(),
                learnt.spent(),
                seconds,
                learnt.curve(),
                learnt.journal(),
                provenance(split, started));
    }

    private Provenance provenance(ScaledSplit split, Instant started) {
        return new Provenance(
                build,
                machine,
                Optional.empty(),
                Kernels.here(compute),
                dataset.source(),
                split.raw().size(),
                split.raw().training().rows().size(),
                dataset.outputNames(),
                started.truncatedTo(ChronoUnit.SECONDS).toString());
    }
}
