package dev.appraise.harness.experiment;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The trials of an experiment: study by study, seed by seed, and within a seed in the order of the file, so that a run
 * that is stopped early has compared every method on some seeds.
 *
 * @param trials each once
 */
public record Plan(List<Trial> trials) {
    /** Copies the list. */
    public Plan {
        trials = List.copyOf(trials);
    }

    /** The plan of an experiment. */
    public static Plan of(Experiment experiment) {
        Set<Trial> trials = new LinkedHashSet<>();
        for (Study study : experiment.studies()) {
            trials.addAll(study.trials());
        }
        return new Plan(List.copyOf(trials));
    }
}
