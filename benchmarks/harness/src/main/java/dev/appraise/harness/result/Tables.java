package dev.appraise.harness.result;

import dev.appraise.core.plugin.Registry;
import dev.appraise.harness.experiment.Experiment;
import java.util.List;

/** The tables that an experiment asks for. */
public final class Tables {
    private Tables() {}

    /**
     * Of results, laid out as the experiment says.
     *
     * @param registry knows the methods' cards
     * @param results of its studies
     */
    public static List<Table> of(Registry registry, Experiment experiment, List<StudyResults> results) {
        return switch (experiment.report()) {
            case COMPARISON -> ComparisonTables.of(results);
            case RANKS -> RankTables.of(results);
            case CURVES -> CurveTables.of(results);
            case CHARACTERISTICS -> List.of(new CharacteristicsTable(registry, experiment, results).table());
            case EXECUTION -> throw new IllegalArgumentException("see ExecutionTables: it needs timings too");
            case OUTPUTS -> OutputTables.of(results);
            case FIDELITY -> throw new IllegalArgumentException("see FidelityTables: fidelity is no result of trials");
        };
    }
}
