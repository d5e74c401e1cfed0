package dev.appraise.harness.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TitlesTest {
    @Test
    void movedImagesAreToldOf() {
        assertThat(Titles.of(List.of(trained(Map.of("epochs", 20.0, "shift", 1)))))
                .contains("20 epochs at most; images moved by up to 1 pixel; seed 0");
        assertThat(Titles.of(List.of(trained(Map.of("epochs", 20.0, "shift", 0)))))
                .contains("20 epochs at most; seed 0");
    }

    private static TrialResult trained(Map<String, Object> training) {
        TrialResult result = Results.result(Results.trial("snip", 0), 70, 60);
        return new TrialResult(
                result.id(),
                result.trial(),
                new SettingsInForce(Map.of(), training, Map.of()),
                result.quality(),
                result.size(),
                result.spent(),
                result.seconds(),
                result.curve(),
                result.journal(),
                result.provenance());
    }
}
