package dev.appraise.harness.report.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RankDiagramTest {
    /** Demsar 2006, table 6. */
    private static final List<Double> TABLE_6 = List.of(1.964, 2.000, 2.893, 3.143);

    private static final Pattern LABEL = Pattern.compile("<text[^>]* x=\"([-0-9.]+)\" y=\"([-0-9.]+)\">method-[^<]*<");

    @Test
    void oneBarJoinsAllThatCannotBeToldApart() {
        assertThat(RankBar.of(TABLE_6, 1.25)).containsExactly(new RankBar(0, 3, 0));
    }

    /** At 0.10 he finds that the last differs from the first two, and knows nothing of the third. */
    @Test
    void barsThatOverlapStandBelowEachOther() {
        assertThat(RankBar.of(TABLE_6, 1.12)).containsExactly(new RankBar(0, 2, 0), new RankBar(2, 3, 1));
    }

    @Test
    void barsThatDoNotOverlapShareALevel() {
        assertThat(RankBar.of(List.of(1.0, 1.5, 3.0, 3.5, 6.0), 1))
                .containsExactly(new RankBar(0, 1, 0), new RankBar(2, 3, 0));
    }

    @Test
    void whatLiesExactlyTheCriticalDifferenceApartIsToldApart() {
        assertThat(RankBar.of(List.of(1.0, 2.0), 1)).isEmpty();
    }

    @Test
    void sixteenNamesHaveEachAPlaceOfTheirOwn() throws IOException {
        List<RankDiagram.Row> rows = IntStream.range(0, 16)
                .mapToObj(i -> new RankDiagram.Row("method-" + i, 8 + i / 10.0, i == 3))
                .toList();
        RankDiagram diagram = new RankDiagram("Ranks", "In words.", 2, rows);

        List<MatchResult> labels =
                LABEL.matcher(Svg.text(diagram, "p")).results().toList();

        assertThat(labels).hasSize(16);
        assertThat(labels)
                .extracting(
                        label -> (Double.parseDouble(label.group(1)) > diagram.width() / 2.0) + " " + label.group(2))
                .doesNotHaveDuplicates();
        assertThat(labels)
                .allSatisfy(
                        label -> assertThat(Double.parseDouble(label.group(2))).isLessThan(diagram.height()));
    }
}
