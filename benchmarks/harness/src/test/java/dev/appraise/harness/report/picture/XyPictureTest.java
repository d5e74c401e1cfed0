package dev.appraise.harness.report.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appraise.harness.report.picture.XyLine.Point;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class XyPictureTest {
    private static final Pattern TEXT = Pattern.compile("<text[^>]*>([^<]*)</text>");

    private final XyPicture narrow = picture(new Point(0, 0), new Point(1, 1));
    private final XyPicture wide = picture(new Point(-40, 20), new Point(60, 30));

    @Test
    void anAxisHasRoomForItsOwnLines() throws IOException {
        assertThat(texts(narrow)).contains("0.2", "1").doesNotContain("20");
        assertThat(texts(wide)).contains("-20", "60");
    }

    @Test
    void chartsOnSharedAxesHaveTheSameTicks() throws IOException {
        List<XyPicture> shared = XyPicture.onSharedAxes(List.of(narrow, wide));

        assertThat(texts(shared.get(0))).isEqualTo(texts(shared.get(1))).contains("-20", "60", "0", "30");
        assertThat(shared.get(0).lines()).isEqualTo(narrow.lines());
    }

    private static XyPicture picture(Point... points) {
        return new XyPicture(
                "",
                "",
                400,
                300,
                "across",
                "up",
                false,
                false,
                List.of(new XyLine("line", XyLine.Kind.LINE, 0, List.of(points))));
    }

    private static List<String> texts(Picture picture) throws IOException {
        return TEXT.matcher(Svg.text(picture, "p"))
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
