package dev.appraise.core.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;

class TeamTest {
    @Test
    void eachMemberDoesEachTaskOnce() {
        AtomicIntegerArray done = new AtomicIntegerArray(3);
        try (Team team = new Team(3)) {
            for (int i = 0; i < 500; i++) {
                team.run(done::incrementAndGet);
            }
        }
        assertThat(done.toString()).isEqualTo("[500, 500, 500]");
    }

    @Test
    void whatAMemberThrowsIsThrownWhenAllHaveEndedAndTheTeamGoesOn() {
        for (int culprit = 0; culprit < 3; culprit++) {
            int thrower = culprit;
            AtomicIntegerArray done = new AtomicIntegerArray(3);
            try (Team team = new Team(3)) {
                assertThatThrownBy(() -> team.run(member -> {
                            done.incrementAndGet(member);
                            if (member == thrower) {
                                throw new IllegalStateException("by " + member);
                            }
                        }))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessage("by " + thrower);
                assertThat(done.toString()).isEqualTo("[1, 1, 1]");
                team.run(done::incrementAndGet);
            }
            assertThat(done.toString()).isEqualTo("[2, 2, 2]");
        }
    }

    @Test
    void itsThreadsAreDaemonsAndEndWithIt() {
        Thread[] threads = new Thread[2];
        try (Team team = new Team(2)) {
            team.run(member -> threads[member] = Thread.currentThread());
            assertThat(threads[0]).isSameAs(Thread.currentThread());
            assertThat(threads[1].isDaemon()).isTrue();
        }
        assertThat(threads[1].isAlive()).isFalse();
    }
}
