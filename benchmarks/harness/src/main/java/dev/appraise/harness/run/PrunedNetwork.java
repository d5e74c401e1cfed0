package dev.appraise.harness.run;

import dev.appraise.api.data.Dataset;
import dev.appraise.api.network.Network;
import dev.appraise.api.pruning.PruningMethod;
import dev.appraise.core.compute.Compute;
import dev.appraise.core.session.EpochObserver;
import dev.appraise.core.session.ResumableSession;
import dev.appraise.core.train.EpochReport;
import dev.appraise.core.train.TrainingSettings;
import dev.appraise.harness.experiment.Trial;
import dev.appraise.harness.result.CurvePoint;
import dev.appraise.harness.result.SizeReport;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A network that a method trains and prunes. */
final class PrunedNetwork implements Contender {
    private final Network network;
    private final PruningMethod method;
    private final TrialSession sessions;
    private final Compute compute;
    private final Trial trial;
    private final double budget;
    private final Advance advance;
    private final Dataset dataset;
    private final Traces traces;

    @Inject
    PrunedNetwork(
            Network network,
            PruningMethod method,
            TrialSession sessions,
            Compute compute,
            Trial trial,
            TrainingSettings training,
            Advance advance,
            Dataset dataset,
            Traces traces) {
        this.network = network;
        this.method = method;
        this.sessions = sessions;
        this.compute = compute;
        this.trial = trial;
        this.budget = training.epochs();
        this.advance = advance;
        this.dataset = dataset;
        this.traces = traces;
    }

    @Override
    public Learnt learn(ScaledSplit split) {
        List<CurvePoint> curve = new ArrayList<>();
        Optional<TrainingWatch> watch = traces.wants(trial)
                ? Optional.of(new TrainingWatch(network, compute, dataset.task().loss(), split))
                : Optional.empty();
        ResumableSession session = sessions.begin(split, new EpochObserver() {
            @Override
            public double observe(EpochReport report) {
                note(report);
                return watch.map(watching -> watching.measure(report)).orElse(Double.NaN);
            }

            @Override
            public void recall(EpochReport report, double remembered) {
                note(report);
                watch.ifPresent(watching -> watching.take(report, remembered));
            }

            private void note(EpochReport report) {
                curve.add(CurvePoint.of(report));
                advance.advanced(trial, Math.min(1, report.epoch() / budget));
            }
        });
        method.prune(session);
        return new Learnt(
                rows -> compute.outputs(network, rows),
                Optional.of(network),
                SizeReport.of(network),
                session.spent(),
                curve,
                session.journal(),
                watch.map(TrainingWatch::epochs).orElse(List.of()),
                session.secondsElsewhere());
    }
}
