package dev.appraise.core.train;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Training that several sessions of a process have in common: most methods train the dense network first, and until they prune
 * it, those of one seed and schedule take the same steps. The first that comes by takes them and leaves {@link Waypoint}s, at the
 * end of each epoch and call; the others go on from there, bit by bit as if they had taken them.
 *
 * <p>Trajectories that nobody has asked for lately are dropped when there are too many. Thread-safe.
 */
public final class Trajectories {
    private final long mostBytes;
    private final Map<Object, Trajectory> recent = new LinkedHashMap<>(16, 0.75f, true);

    /** @param mostBytes that waypoints may take, about; 0 for none at all */
    Trajectories(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /** Every session trains by itself. */
    public static Trajectories none() {
        return new Trajectories(0);
    }

    /** Waypoints take up to an eighth of the memory that the process may have. */
    public static Trajectories ofThisProcess() {
        return new Trajectories(Runtime.getRuntime().maxMemory() / 8);
    }

    /**
     * Where a new session begins.
     *
     * @param beginning all that decides how it trains, but for the network: the rows, the trainer's settings, the seed; with
     *     {@code equals}
     */
    public Route from(Object beginning) {
        return mostBytes == 0 ? Route.alone() : new Route(this, beginning);
    }

    synchronized Trajectory at(Object beginning, Supplier<Waypoint> start) {
        Trajectory asked = recent.computeIfAbsent(beginning, key -> new Trajectory(start.get()));
        while (bytes() > mostBytes && recent.size() > 1) {
            recent.remove(recent.keySet().iterator().next());
        }
        return asked;
    }

    private long bytes() {
        return recent.values().stream().mapToLong(Trajectory::bytes).sum();
    }
}
