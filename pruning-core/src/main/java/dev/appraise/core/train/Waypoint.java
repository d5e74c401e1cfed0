package dev.appraise.core.train;

import dev.appraise.api.network.Layer;
import dev.appraise.api.network.Network;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A point of a {@link Trajectory}: all that is needed to go on from there.
 *
 * @param network as it was there; never changed
 * @param moment of its trainer, between two calls
 * @param report of the epoch that ended there, if one did
 * @param nanos of training up to there
 */
record Waypoint(Network network, TrainerMoment moment, Optional<EpochReport> report, long nanos) {
    /** What its objects take beside their numbers, about. */
    private static final int OVERHEAD = 4096;

    /** How much memory it takes, about: three numbers a connection, which are itself and two moments, and the order of the rows. */
    long bytes() {
        int rows =
                moment.state() instanceof StochasticState state ? state.order().rows().length : 0;
        return OVERHEAD + 3L * Float.BYTES * network.size() + (long) Integer.BYTES * rows;
    }

    /** Steps of training up to there. */
    long step() {
        return moment.steps();
    }

    /** Whether a network is, bit by bit, the one that was there. */
    boolean isOf(Network other) {
        return network.depth() == other.depth()
                && IntStream.range(0, network.depth()).allMatch(l -> same(network.layer(l), other.layer(l)));
    }

    private static boolean same(Layer one, Layer other) {
        return one.activation() == other.activation()
                && one.inputs() == other.inputs()
                && Arrays.equals(one.connections().values(), other.connections().values())
                && Arrays.equals(one.bias(), other.bias())
                && one.connections().mask().equals(other.connections().mask());
    }
}
