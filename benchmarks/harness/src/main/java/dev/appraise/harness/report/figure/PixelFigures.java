package dev.appraise.harness.report.figure;

import dev.appraise.api.network.Connections;
import dev.appraise.api.network.Network;
import dev.appraise.harness.report.picture.PixelImages;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** For images as inputs: how many connections each pixel still has. */
final class PixelFigures {
    private static final Set<String> IMAGES = Set.of("mnist", "idx");

    private PixelFigures() {}

    static List<Figure> of(List<Row> rows) {
        List<PixelImages.Image> images = new ArrayList<>();
        List<String> words = new ArrayList<>();
        int greatest = 1;
        for (Row row : rows) {
            if (row.network().filter(network -> isImage(row, network)).isPresent()
                    && row.first().size().pruned() > 0) {
                int[] live = live(row.network().orElseThrow());
                images.add(new PixelImages.Image(row.name(), live));
                greatest = Math.max(greatest, IntStream.of(live).max().orElse(1));
                words.add(row.name() + ": "
                        + IntStream.of(live).filter(count -> count == 0).count() + " of " + live.length
                        + " pixels without any");
            }
        }
        return images.isEmpty()
                ? List.of()
                : List.of(new Figure(
                        "pixels",
                        "How many connections lead from each pixel into the first layer; black: none. First seed of each row."
                                + " Digits lie in the middle, and the rim of most images is empty.",
                        new PixelImages(
                                "Connections left of each pixel",
                                words.stream()
                                        .collect(
                                                Collectors.joining("; ", "Images of live connections by pixel. ", ".")),
                                greatest,
                                images)));
    }

    private static boolean isImage(Row row, Network network) {
        int side = (int) Math.round(Math.sqrt(network.inputs()));
        return IMAGES.contains(row.first().trial().dataset().id()) && side * side == network.inputs();
    }

    private static int[] live(Network network) {
        Connections first = network.layer(0).connections();
        int[] live = new int[first.inputs()];
        for (int c = 0; c < first.size(); c++) {
            if (first.mask().isLive(c)) {
                live[c % first.inputs()]++;
            }
        }
        return live;
    }
}
