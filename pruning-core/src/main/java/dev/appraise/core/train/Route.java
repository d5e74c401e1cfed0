package dev.appraise.core.train;

import dev.appraise.api.network.Network;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where one trainer is on the {@link Trajectories} that it has in common with others. It leaves them for good when it does
 * what they do not hold: the network is pruned or given other weights, each step is watched, training stops early, or goes back
 * to an earlier moment.
 */
public final class Route {
    private final @Nullable Trajectories all;
    private @Nullable Place place;
    private Object beginning;
    private long clock;
    private long nanosTakenOver;

    Route(@Nullable Trajectories all, Object beginning) {
        this.all = all;
        this.beginning = beginning;
    }

    /** With nobody else on it. */
    public static Route alone() {
        return new Route(null, "");
    }

    /** Nanoseconds that others had trained for what the trainer took over from them. */
    public long nanosTakenOver() {
        return nanosTakenOver;
    }

    private record Place(Trajectory trajectory, Waypoint here) {}

    /** The trainer is made. */
    void begin(Network network, Supplier<TrainerMoment> moment) {
        start(() -> new Waypoint(network.copy(), moment.get(), Optional.empty(), 0));
    }

    /** The schedule of the learning rate has begun anew, over so many epochs. */
    void turn(double epochs, Network network, Supplier<TrainerMoment> moment) {
        Place before = standing(network);
        if (before != null) {
            beginning = List.of(beginning, before.here.step(), epochs);
            start(() -> new Waypoint(network.copy(), moment.get(), Optional.empty(), before.here.nanos()));
        }
    }

    private void start(Supplier<Waypoint> start) {
        if (all != null) {
            Trajectory trajectory = all.at(beginning, start);
            place = new Place(trajectory, trajectory.start());
        }
    }

    /**
     * Goes ahead as far as others have been.
     *
     * @param steps that are wanted
     * @return the points that the trainer must go to, one after the other
     */
    List<Waypoint> advance(long steps, Network network) {
        clock = System.nanoTime();
        Place before = standing(network);
        if (before == null) {
            return List.of();
        }
        long step = before.here.step();
        List<Waypoint> ahead = before.trajectory.between(step, step + steps);
        if (!ahead.isEmpty()) {
            Waypoint last = ahead.get(ahead.size() - 1);
            nanosTakenOver += Math.max(0, last.nanos() - before.here.nanos());
            place = new Place(before.trajectory, last);
        }
        return ahead;
    }

    /** Leaves a point for others where the trainer is, which it has trained to. */
    void reach(Optional<EpochReport> report, Network network, Supplier<TrainerMoment> moment) {
        Place before = place;
        if (before != null) {
            long now = System.nanoTime();
            Waypoint point = new Waypoint(network.copy(), moment.get(), report, before.here.nanos() + now - clock);
            before.trajectory.add(point);
            place = new Place(before.trajectory, point);
            clock = now;
        }
    }

    /** Goes a way of its own from here on. */
    public void leave() {
        place = null;
    }

    private @Nullable Place standing(Network network) {
        if (place != null && !place.here.isOf(network)) {
            leave();
        }
        return place;
    }
}
