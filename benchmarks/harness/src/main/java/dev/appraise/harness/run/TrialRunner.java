package dev.appraise.harness.run;

import dev.appraise.api.data.Dataset;
import dev.appraise.api.network.Network;
import dev.appraise.api.pruning.PruningMethod;
import dev.appraise.core.compute.Compute;
import dev.appraise.core.session.Session;
import dev.appraise.harness.experiment.Trial;
import dev.appraise.harness.machine.Build;
import dev.appraise.harness.machine.Machine;
import dev.appraise.harness.result.CurvePoint;
import dev.appraise.harness.result.Provenance;
import dev.appraise.harness.result.SettingsInForce;
import dev.appraise.harness.result.SizeReport;
import dev.appraise.harness.result.TrialResult;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Runs one trial: split and scale, let the method train and prune, measure. */
final class TrialRunner {
    private final Trial trial;
    private final Dataset dataset;
    private final Network network;
    private final PruningMethod method;
    private final SettingsInForce settings;
    private final TrialSession sessions;
    private final Compute compute;
    private final Networks networks;
    private final Build build;
    private final Machine machine;

    @Inject
    TrialRunner(
            Trial trial,
            Dataset dataset,
            Network network,
            PruningMethod method,
            SettingsInForce settings,
            TrialSession sessions,
            Compute compute,
            Networks networks,
            Build build,
            Machine machine) {
        this.trial = trial;
        this.dataset = dataset;
        this.network = network;
        this.method = method;
        this.settings = settings;
        this.sessions = sessions;
        this.compute = compute;
        this.networks = networks;
        this.build = build;
        this.machine = machine;
    }

    TrialResult run() {
        Instant started = Instant.now();
        long clock = System.nanoTime();
        List<CurvePoint> curve = new ArrayList<>();
        ScaledSplit split = ScaledSplit.of(dataset, trial.seed());
        Session session = sessions.begin(split, report -> curve.add(CurvePoint.of(report)));
        method.prune(session);
        double seconds = Duration.ofNanos(System.nanoTime() - clock).toMillis() / 1000.0;
        networks.keep(trial, network);
        return new TrialResult(
                trial.id(),
                trial,
                settings,
                new Examination(compute, dataset, split, trial.seed()).of(network),
                SizeReport.of(network),
                session.spent(),
                seconds,
                curve,
                session.journal(),
                provenance(split, started));
    }

    private Provenance provenance(ScaledSplit split, Instant started) {
        return new Provenance(
                build,
                machine,
                compute.gemm().getClass().getSimpleName(),
                dataset.source(),
                split.raw().everything().size(),
                split.raw().training().rows().size(),
                dataset.outputNames(),
                started.truncatedTo(ChronoUnit.SECONDS).toString());
    }
}
