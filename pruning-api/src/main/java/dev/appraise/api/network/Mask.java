package dev.appraise.api.network;

import java.util.Arrays;

/**
 * Which connections of a layer live.
 *
 * <p>Pruning is one-way: {@link #prune} takes a connection out for good. The few methods that let connections come back
 * ask for it by name with {@link #regrow}.
 */
public final class Mask {
    private final boolean[] live;
    private int liveCount;

    /**
     * A mask under which every connection lives.
     *
     * @param size how many connections
     */
    public Mask(int size) {
        live = new boolean[size];
        Arrays.fill(live, true);
        liveCount = size;
    }

    private Mask(Mask other) {
        live = other.live.clone();
        liveCount = other.liveCount;
    }

    /** How many connections there are, live or pruned. */
    public int size() {
        return live.length;
    }

    /** How many connections live. */
    public int live() {
        return liveCount;
    }

    /** How many connections are pruned. */
    public int pruned() {
        return live.length - liveCount;
    }

    /** Whether connection {@code index} lives. */
    public boolean isLive(int index) {
        return live[index];
    }

    /** An independent copy. */
    public Mask copy() {
        return new Mask(this);
    }

    void prune(int index) {
        if (live[index]) {
            live[index] = false;
            liveCount--;
        }
    }

    void regrow(int index) {
        if (!live[index]) {
            live[index] = true;
            liveCount++;
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Mask mask && Arrays.equals(live, mask.live);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(live);
    }

    @Override
    public String toString() {
        return liveCount + " of " + live.length + " live";
    }
}
