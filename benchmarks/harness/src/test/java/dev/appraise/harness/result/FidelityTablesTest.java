package dev.appraise.harness.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FidelityTablesTest {
    @Test
    void everyStateOfANetworkHasATableWithARowACriterion() {
        List<Table> tables = FidelityTables.of(List.of(
                fidelity(0, "untrained", "magnitude", 0.5, 0.25),
                fidelity(0, "untrained", "constant", Double.NaN, 1),
                refusal(0, "untrained"),
                fidelity(0, "after dense", "magnitude", 0.75, 0.5),
                fidelity(1, "untrained", "magnitude", 0.7, 0.35),
                refusal(1, "untrained")));

        assertThat(tables)
                .extracting(Table::title)
                .containsExactly(title("untrained", "seeds 0 to 1"), title("after dense", "seed 0"));
        // Means (0.5 + 0.7) / 2 and (25 + 35) / 2; deviations 0.1 and 5 times the root of 2.
        assertThat(tables.get(0).rows())
                .containsExactly(
                        List.of(
                                "magnitude",
                                "0.600 ± 0.141",
                                "0.600 ± 0.141",
                                "30.0 ± 7.1 %",
                                "30.0 ± 7.1 %",
                                "30.0 ± 7.1 %",
                                "0.0500"),
                        List.of("constant", "-", "-", "100.0 %", "100.0 %", "100.0 %", "0.0500"),
                        List.of("obs", "-", "-", "-", "-", "-", "-"));
        assertThat(tables.get(0).notes())
                .hasSize(3)
                .endsWith(
                        "obs gave no answer: too large",
                        "claim \"Only the exact change of error tells what a connection is worth.\": reproduced (the"
                                + " nearest is magnitude, Spearman 0.600; 0.9 counts as the same)");
        assertThat(tables.get(1).notes()).hasSize(2);
    }

    private static String title(String state, String seeds) {
        return "column {noise=30} (daisy), 5-5-5-5-3, " + state
                + ": agreement with |change of error| when a connection is zeroed; 90 connections, 62 training rows; "
                + seeds;
    }

    private static Fidelity fidelity(long seed, String state, String criterion, double correlation, double overlap) {
        Agreement agreement = new Agreement(correlation, correlation, overlap, overlap, overlap);
        return new Fidelity(
                Results.trial("dense", seed), "daisy", state, criterion, 62, 90, Optional.of(agreement), "", 0.05);
    }

    private static Fidelity refusal(long seed, String state) {
        return new Fidelity(
                Results.trial("dense", seed), "daisy", state, "obs", 62, 90, Optional.empty(), "too large", 0);
    }
}
