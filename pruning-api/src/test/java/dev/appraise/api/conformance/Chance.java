package dev.appraise.api.conformance;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** A random generator that can go back, since its state is one number. */
final class Chance implements RandomGenerator {
    private long state;

    Chance(long seed) {
        state = seed;
    }

    long state() {
        return state;
    }

    void restore(long earlier) {
        state = earlier;
    }

    @Override
    public long nextLong() {
        return new SplittableRandom(state++).nextLong();
    }

    /** The numbers from 0 to {@code size} - 1 in random order. */
    int[] order(int size) {
        int[] order = IntStream.range(0, size).toArray();
        for (int i = size - 1; i > 0; i--) {
            int j = nextInt(i + 1);
            int kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
        return order;
    }
}
