package dev.appraise.harness.run;

import dev.appraise.api.InvalidInputException;
import dev.appraise.api.data.Batch;
import dev.appraise.api.data.Dataset;
import dev.appraise.api.network.Network;
import dev.appraise.api.pruning.Appraisal;
import dev.appraise.api.pruning.Appraiser;
import dev.appraise.api.pruning.Criterion;
import dev.appraise.api.pruning.PruningMethod;
import dev.appraise.api.spi.AppraiserProvider;
import dev.appraise.core.plugin.Registry;
import dev.appraise.core.random.SeededRandom;
import dev.appraise.core.session.EpochObserver;
import dev.appraise.core.session.RowEvidence;
import dev.appraise.harness.experiment.Trial;
import dev.appraise.harness.result.Agreement;
import dev.appraise.harness.result.Fidelity;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks every criterion about one network, before and after a method has had it, on the same training rows. */
final class FidelityRunner {
    private static final Criterion EXACT = new Criterion("error-ablation");
    private static final int ROWS = 1000;

    private final Trial trial;
    private final Dataset dataset;
    private final Datasets datasets;
    private final Network network;
    private final PruningMethod method;
    private final TrialSession session;
    private final Registry registry;

    @Inject
    FidelityRunner(
            Trial trial,
            Dataset dataset,
            Datasets datasets,
            Network network,
            PruningMethod method,
            TrialSession session,
            Registry registry) {
        this.trial = trial;
        this.dataset = dataset;
        this.datasets = datasets;
        this.network = network;
        this.method = method;
        this.session = session;
        this.registry = registry;
    }

    List<Fidelity> run() {
        ScaledSplit split = datasets.split(trial.dataset(), trial.seed());
        Batch rows = rows(split.scaled().training().rows());
        List<Fidelity> all = new ArrayList<>(compared("untrained", rows));
        method.prune(session.begin(split, EpochObserver.NONE));
        all.addAll(compared("after " + trial.name(), rows));
        return all;
    }

    private Batch rows(Batch all) {
        return all.size() <= ROWS ? all : all.rows(new SeededRandom(trial.seed()).sample(all.size(), ROWS));
    }

    private List<Fidelity> compared(String state, Batch rows) {
        List<Answer> answers = registry.appraisers().stream()
                .map(provider -> answer(provider, rows))
                .toList();
        double[] exact = answers.stream()
                .filter(answer -> answer.criterion().equals(EXACT.id()))
                .flatMap(answer -> answer.appraisal().stream())
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(
                        "there is no exact change of error to compare with: criterion " + EXACT + " gave no answer",
                        "the jar of the appraisers is missing on the class path"))
                .absolute()
                .scores();
        return answers.stream()
                .map(answer -> new Fidelity(
                        trial,
                        dataset.source().kind(),
                        state,
                        answer.criterion(),
                        rows.size(),
                        network.live(),
                        answer.appraisal().map(appraisal -> Agreement.of(network, exact, appraisal.scores())),
                        answer.refusal(),
                        answer.seconds()))
                .toList();
    }

    private Answer answer(AppraiserProvider<?> provider, Batch rows) {
        Appraiser appraiser = registry.create(new Criterion(provider.id()));
        try {
            appraiser.appraise(network, evidence(rows)); // Only the second time shows what compiled code takes.
            long clock = System.nanoTime();
            Appraisal appraisal = appraiser.appraise(network, evidence(rows));
            return new Answer(provider.id(), Optional.of(appraisal), "", (System.nanoTime() - clock) / 1e9);
        } catch (InvalidInputException e) {
            return new Answer(provider.id(), Optional.empty(), String.valueOf(e.getMessage()), 0);
        }
    }

    private RowEvidence evidence(Batch rows) {
        return new RowEvidence(rows, dataset.task().loss(), TrialSession.THREADS, new SeededRandom(trial.seed()));
    }

    private record Answer(String criterion, Optional<Appraisal> appraisal, String refusal, double seconds) {}
}
