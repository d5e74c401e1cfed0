package dev.appraise.harness.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appraise.harness.report.picture.Png;
import dev.appraise.harness.report.picture.Svg;
import dev.appraise.harness.report.picture.XyLine;
import dev.appraise.harness.report.picture.XyLine.Point;
import dev.appraise.harness.report.picture.XyPicture;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class SvgTest {
    private static final XyPicture PICTURE = new XyPicture(
            "Errors <script>",
            "It falls from 1 to 0.001.",
            300,
            200,
            "epoch",
            "error",
            true,
            true,
            List.of(new XyLine(
                    "<b>&", XyLine.Kind.LINE, 0, List.of(new Point(1, 1), new Point(2, 0.1), new Point(3, 0.001)))));

    @Test
    void textIsTextAndIsEscaped() throws IOException {
        assertThat(Svg.text(PICTURE, "p"))
                .contains("<title id=\"p-title\">Errors &lt;script&gt;</title>")
                .contains("<desc id=\"p-alt\">It falls from 1 to 0.001.</desc>")
                .contains(">&lt;b&gt;&amp;</text>", ">epoch</text>", ">0.01</text>")
                .doesNotContain("<script");
    }

    @Test
    void aLineIsOnePathSoThatItsDashesGoOnThroughItsPoints() throws IOException {
        assertThat(Svg.text(PICTURE, "p").split("<path ")).hasSize(2);
    }

    @Test
    void inAPageTheColoursAreThePages() throws IOException {
        assertThat(Svg.inPage(Svg.text(PICTURE, "p")))
                .contains("var(--paper)", "var(--blue)", "var(--ink)")
                .doesNotContain("rgb(255,255,255)", "rgb(0,114,178)");
    }

    @Test
    void aPngIsTwiceAsLarge() throws IOException {
        var image = ImageIO.read(new ByteArrayInputStream(Png.bytes(PICTURE)));

        assertThat(image.getWidth()).isEqualTo(600);
        assertThat(IntStream.range(0, 600)
                        .map(x -> image.getRGB(x, 200))
                        .distinct()
                        .count())
                .isGreaterThan(1);
    }
}
