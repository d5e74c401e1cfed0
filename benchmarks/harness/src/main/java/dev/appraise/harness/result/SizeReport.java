package dev.appraise.harness.result;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.appraise.api.network.Layer;
import dev.appraise.api.network.Network;
import dev.appraise.api.predictor.Predictor;
import dev.appraise.core.measure.Compression;
import java.util.List;

/**
 * How much of a network is left, or how large another model is.
 *
 * @param rate pruned / prunable
 * @param pruned connections that are gone
 * @param prunable connections that there were; biases are not among them; 0 for what is no network
 * @param kept the share that lives in each layer, from the input
 * @param theoreticalSpeedup multiply-adds before / after
 * @param parameters live weights and biases, or what was fitted of another model
 */
public record SizeReport(
        double rate, int pruned, int prunable, List<Double> kept, double theoreticalSpeedup, int parameters) {
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
                compression.theoreticalSpeedUp(),
                network.live()
                        + network.layers().stream().mapToInt(Layer::outputs).sum());
    }

    /** That of a model that is no network, of which nothing can be pruned. */
    public static SizeReport ofPredictor(Predictor predictor) {
        return new SizeReport(0, 0, 0, List.of(), 1, predictor.parameters());
    }

    /** Whether there was anything to prune. */
    @JsonIgnore
    public boolean isNetwork() {
        return prunable > 0;
    }

    private static double kept(Layer layer) {
        return layer.connections().mask().live() / (double) layer.connections().size();
    }
}
