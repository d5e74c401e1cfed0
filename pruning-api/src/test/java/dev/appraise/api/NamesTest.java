package dev.appraise.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NamesTest {
    private static final List<String> METHODS = List.of("snip", "layer-magnitude", "global-magnitude", "dense");

    @Test
    void aSlipOfTheKeyFindsTheName() {
        assertThat(Names.nearest("snp", METHODS)).contains("snip");
        assertThat(Names.nearest("Global-Magntude", METHODS)).contains("global-magnitude");
    }

    @Test
    void aWordThatIsNothingLikeAnyNameFindsNone() {
        assertThat(Names.nearest("hippopotamus", METHODS)).isEmpty();
    }

    @Test
    void theHintNamesTheNearestAndAllThereAre() {
        assertThat(Names.hint("snp", METHODS))
                .isEqualTo("you meant 'snip'; there are: dense, global-magnitude, layer-magnitude, snip");
    }
}
