package dev.appraise.harness.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TableWriterTest {
    private final Table table =
            new Table("Shoes", List.of("maker", "size"), List.of(List.of("left", "7"), List.of("left-handed", "42")));

    @Test
    void columnsAreAlignedByTheirLongestCell() {
        assertThat(TableWriter.text(table)).isEqualTo("""
                Shoes

                maker        size
                left            7
                left-handed    42
                """);
    }

    @Test
    void theRowOfANameIsBoldAndNoOther() {
        assertThat(TableWriter.text(table, Set.of("left"))).isEqualTo("""
                Shoes

                maker        size
                \033[1mleft            7\033[22m
                left-handed    42
                """);
    }
}
