package dev.appraise.core.train;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The way of one network through its weights as it is trained and not pruned, as far as anybody went. Thread-safe. */
final class Trajectory {
    private final NavigableMap<Long, Waypoint> points = new TreeMap<>();

    Trajectory(Waypoint start) {
        add(start);
    }

    synchronized Waypoint start() {
        return points.firstEntry().getValue();
    }

    synchronized void add(Waypoint point) {
        points.putIfAbsent(point.step(), point);
    }

    /** The points behind a step, up to another and with it, in order. */
    synchronized List<Waypoint> between(long step, long last) {
        return List.copyOf(points.subMap(step, false, last, true).values());
    }

    /** How much memory it takes, about. */
    synchronized long bytes() {
        return points.size() * start().bytes();
    }
}
