package dev.appraise.datasets.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class Sha256Test {
    @Test
    void theChecksumOfAbcIsThatOfTheStandard() {
        assertThat(Sha256.of("abc".getBytes(StandardCharsets.US_ASCII)))
                .as("FIPS 180-2, appendix B.1")
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void partsAreAsOne() {
        assertThat(Sha256.of(new byte[] {1, 2}, new byte[] {3})).isEqualTo(Sha256.of(new byte[] {1, 2, 3}));
    }
}
