package dev.appraise.harness.result;

import dev.appraise.api.data.Source;
import dev.appraise.api.network.Activation;
import dev.appraise.core.session.JournalEntry;
import dev.appraise.core.session.Spent;
import dev.appraise.harness.experiment.Chosen;
import dev.appraise.harness.experiment.Claim;
import dev.appraise.harness.experiment.Entry;
import dev.appraise.harness.experiment.Study;
import dev.appraise.harness.experiment.Trial;
import dev.appraise.harness.machine.Build;
import dev.appraise.harness.machine.Machine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Results made by hand. */
public final class Results {
    private Results() {}

    /** A trial of a method on the column. */
    public static Trial trial(String method, long seed) {
        return new Trial(
                new Chosen("column", Map.of("noise", 30)),
                "5-5-5-5-3",
                Activation.TANH,
                "",
                Map.of("epochs", 100.0),
                method,
                new Chosen(method, Map.of()),
                0.5,
                seed);
    }

    /** A study of methods on the column. */
    public static Study study(Optional<String> reference, String... methods) {
        return study(reference, List.of(), methods);
    }

    /** The same with claims. */
    public static Study study(Optional<String> reference, List<Claim> claims, String... methods) {
        Trial trial = trial("any", 0);
        return new Study(
                trial.dataset(),
                trial.network(),
                trial.hidden(),
                trial.note(),
                List.of(0L, 1L, 2L),
                Stream.of(methods)
                        .map(method -> new Entry(
                                method, new Chosen(method, Map.of()), trial.training(), List.of(0.5), Optional.empty()))
                        .toList(),
                reference,
                claims,
                List.of());
    }

    /** What a trial gave, by version 1. */
    public static TrialResult result(Trial trial, double value, double testValue) {
        return new TrialResult(
                trial.id(),
                trial,
                new SettingsInForce(Map.of("noise", 30), Map.of("epochs", 100.0), Map.of()),
                new Quality(
                        Quality.FIT,
                        value,
                        testValue,
                        Optional.of(50.0),
                        Optional.empty(),
                        List.of(new OutputQuality("top", "all", value, 0.9, 1.5, 0.1, 0.2))),
                new SizeReport(0.5, 45, 90, List.of(0.5, 0.5), 2, 63),
                new Spent(80, 800, 4, 0.25, 0),
                1.5,
                List.of(new CurvePoint(1, 0.5, 0.6)),
                List.of(new JournalEntry(1, "pruned", Map.of("connections", 45))),
                new Provenance(
                        new Build("1", "abc", "17"),
                        new Machine("Linux", "a CPU", 2),
                        Optional.of("threads"),
                        "BlasGemm",
                        new Source("daisy", "/data/distill2.dat", "00ff"),
                        90,
                        62,
                        List.of("top", "bottom", "pressure"),
                        "2026-01-01T00:00:00Z"));
    }
}
