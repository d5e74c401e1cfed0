package dev.appraise.core.random;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * A random generator whose whole state is one {@code long}, so that a moment of a run can be remembered and gone back
 * to.
 *
 * <p>SplitMix64: Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators", OOPSLA 2014, with their
 * default gamma. Not thread-safe: give each thread its own by {@link #split()}.
 */
public final class SeededRandom implements RandomGenerator {
    private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

    private long state;

    /** @param seed the same seed gives the same numbers */
    public SeededRandom(long seed) {
        state = seed;
    }

    /** A generator that goes on as the one whose {@link #state()} this was would have. */
    public static SeededRandom atState(long state) {
        return new SeededRandom(state);
    }

    /** All that the numbers to come depend on. */
    public long state() {
        return state;
    }

    /** Goes back to a {@link #state()}. */
    public void restore(long earlier) {
        state = earlier;
    }

    @Override
    public long nextLong() {
        state += GOLDEN_GAMMA;
        long mixed = (state ^ (state >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }

    /** A generator of its own for some part of the work; takes one number from this one. */
    public SeededRandom split() {
        return new SeededRandom(nextLong());
    }

    /** Puts values into a random order, each order as likely as any other. */
    public void shuffle(int[] values) {
        for (int i = values.length - 1; i > 0; i--) {
            swap(values, i, nextInt(i + 1));
        }
    }

    /**
     * Different numbers from 0 to {@code from} - 1, in random order.
     *
     * @param from how many there are to draw from
     * @param count how many to draw, at most {@code from}
     */
    public int[] sample(int from, int count) {
        if (count < 0 || count > from) {
            throw new IllegalArgumentException("cannot draw " + count + " different numbers from " + from);
        }
        int[] values = IntStream.range(0, from).toArray();
        for (int i = 0; i < count; i++) {
            swap(values, i, nextInt(i, from));
        }
        return Arrays.copyOf(values, count);
    }

    private static void swap(int[] values, int i, int j) {
        int kept = values[i];
        values[i] = values[j];
        values[j] = kept;
    }
}
