package dev.appraise.harness.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appraise.api.network.Activation;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrialTest {
    private static final Trial PLAIN = trial("snip", Map.of(), Map.of());

    @Test
    void anIdStaysWhatItWasWhenTheFirstResultsWereWritten() {
        // A changed value here orphans every result that was ever written.
        assertThat(PLAIN.id()).isEqualTo("db7641a078b8");
        assertThat(trial("mine", Map.of("samples", 100, "scope", "layer"), Map.of("epochs", 5.0))
                        .id())
                .isEqualTo("a1915ed62a9c");
    }

    @Test
    void theOrderOfKeysDoesNotMatter() {
        Map<String, Object> other = new LinkedHashMap<>();
        other.put("scope", "layer");
        other.put("samples", 100);
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("samples", 100);
        one.put("scope", "layer");

        assertThat(trial("snip", one, Map.of()).id())
                .isEqualTo(trial("snip", other, Map.of()).id());
    }

    @Test
    void whateverDiffersGivesAnotherId() {
        assertThat(PLAIN.id())
                .isNotEqualTo(trial("snip", Map.of("samples", 100), Map.of()).id())
                .isNotEqualTo(trial("snip", Map.of(), Map.of("epochs", 5.0)).id())
                .isNotEqualTo(trial("other", Map.of(), Map.of()).id());
    }

    @Test
    void trialsThatDifferInTheSeedAreOneSeries() {
        Trial other = new Trial(
                PLAIN.dataset(), "2-2", Activation.TANH, "", Map.of(), "snip", PLAIN.method(), PLAIN.target(), 4);

        assertThat(other.id()).isNotEqualTo(PLAIN.id());
        assertThat(other.series()).isEqualTo(PLAIN.series());
    }

    private static Trial trial(String name, Map<String, Object> settings, Map<String, Object> training) {
        return new Trial(
                new Chosen("column", Map.of("noise", 30)),
                "2-2",
                Activation.TANH,
                "",
                training,
                name,
                new Chosen("snip", settings),
                0.5,
                3);
    }
}
