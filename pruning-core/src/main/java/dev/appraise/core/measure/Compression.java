package dev.appraise.core.measure;

import dev.appraise.api.network.Network;

/**
 * How much smaller pruning has made a network. Biases are not prunable and not counted.
 *
 * @param prunable connections, live or pruned; also the multiply-adds a sample of the dense network
 * @param live connections that are left; also the multiply-adds a sample that are left
 */
public record Compression(int prunable, int live) {
    /** That of a network as it is. */
    public static Compression of(Network network) {
        return new Compression(network.size(), network.live());
    }

    /** Connections that are gone. */
    public int pruned() {
        return prunable - live;
    }

    /** Pruned over prunable connections: 0 for a dense network. */
    public double rate() {
        return pruned() / (double) prunable;
    }

    /** Size after over size before: 1 for a dense network. */
    public double ratio() {
        return live / (double) prunable;
    }

    /** Size before over size after; infinite if nothing is left. */
    public double timesSmaller() {
        return prunable / (double) live;
    }

    /** Multiply-adds before over after, which no hardware need reach. In fully connected layers as {@link #timesSmaller}. */
    public double theoreticalSpeedUp() {
        return timesSmaller();
    }
}
