package dev.appraise.harness.result;

import dev.appraise.api.network.Layer;
import dev.appraise.api.network.Network;
import dev.appraise.core.measure.Compression;
import java.util.List;

/**
 * How much of a network is left.
 *
 * @param rate pruned / prunable
 * @param pruned connections that are gone
 * @param prunable connections that there were; biases are not among them
 * @param kept the share that lives in each layer, from the input
 * @param theoreticalSpeedup multiply-adds before / after
 */
public record SizeReport(double rate, int pruned, int prunable, List<Double> kept, double theoreticalSpeedup) {
    /** Copies the list. */
    public SizeReport {
        kept = List.copyOf(kept);
    }

    /** That of a network as it is. */
    public static SizeReport of(Network network) {
        Compression compression = Compression.of(network);
        return new SizeReport(
                compression.rate(),
                compression.pruned(),
                compression.prunable(),
                network.layers().stream().map(SizeReport::kept).toList(),
                compression.theoreticalSpeedUp());
    }

    private static double kept(Layer layer) {
        return layer.connections().mask().live() / (double) layer.connections().size();
    }
}
