package dev.appraise.core.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrajectoriesTest {
    private static final String SHAPE = "4-6-2";

    @Test
    void whatWasAskedForLongestAgoIsDroppedWhenThereIsTooMuch() {
        Fixture any = new Fixture(SHAPE);
        Waypoint waypoint =
                new Waypoint(any.network, any.trainer(Settings.sgd()).moment(), Optional.empty(), 0);
        Trajectories all = new Trajectories(9 * waypoint.bytes());
        train(all, "a");
        train(all, "b");
        assertThat(takesOver(all, "a")).isTrue();

        train(all, "c");

        assertThat(takesOver(all, "a")).isTrue();
        assertThat(takesOver(all, "b")).isFalse();
    }

    @Test
    void noneTakeOverNothing() {
        Trajectories none = Trajectories.none();
        train(none, "a");
        assertThat(takesOver(none, "a")).isFalse();
    }

    /** Three epochs, with the start four waypoints. */
    private static Route train(Trajectories all, String beginning) {
        Route route = all.from(beginning);
        new Fixture(SHAPE).trainer(Settings.sgd(), route).train(3);
        return route;
    }

    private static boolean takesOver(Trajectories all, String beginning) {
        return train(all, beginning).nanosTakenOver() > 0;
    }
}
