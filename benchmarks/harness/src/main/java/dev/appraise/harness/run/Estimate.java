package dev.appraise.harness.run;

import dev.appraise.core.plugin.SettingsBinder;
import dev.appraise.core.train.TrainingSettings;
import dev.appraise.harness.experiment.Plan;
import dev.appraise.harness.experiment.Trial;
import dev.appraise.harness.result.TrialResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * How long a plan would take, judged by the first trial of each row on a small part of its epochs. A trial that stops early
 * of itself, as Levenberg-Marquardt does, takes less.
 */
public final class Estimate {
    private static final double SHARE = 0.05;

    private final Map<String, List<Trial>> rows = new LinkedHashMap<>();

    /** @param plan what would be run */
    public Estimate(Plan plan) {
        plan.trials()
                .forEach(trial -> rows.computeIfAbsent(trial.series(), id -> new ArrayList<>())
                        .add(trial));
    }

    /** Trials that {@link #seconds} runs. */
    public int probes() {
        return 2 * rows.size();
    }

    /**
     * Seconds of all trials, one after the other. Each probe is run twice, as only the second time shows what compiled code
     * takes.
     *
     * @param runner runs one
     * @param begins is told of each
     */
    public double seconds(Function<Trial, TrialResult> runner, Consumer<Trial> begins) {
        total(runner, begins);
        return total(runner, begins);
    }

    private double total(Function<Trial, TrialResult> runner, Consumer<Trial> begins) {
        double seconds = 0;
        for (List<Trial> row : rows.values()) {
            begins.accept(row.get(0));
            seconds += row.size() * seconds(row.get(0), runner);
        }
        return seconds;
    }

    private static double seconds(Trial trial, Function<Trial, TrialResult> runner) {
        double epochs = SettingsBinder.bind(TrainingSettings.defaults(), trial.training(), "training")
                .epochs();
        double probed = Math.min(epochs, Math.max(1, SHARE * epochs));
        TrialResult result = runner.apply(trial.withEpochs(probed));
        boolean wasCut = result.spent().epochs() >= 0.9 * probed;
        return result.seconds() * (wasCut ? epochs / probed : 1);
    }
}
