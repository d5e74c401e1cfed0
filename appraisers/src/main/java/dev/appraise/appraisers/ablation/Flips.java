package dev.appraise.appraisers.ablation;

/** For each sample, the units of a layer that may flip. */
final class Flips {
    private final int units;
    private final int[] which;
    private final int[] counts;

    Flips(int samples, int units) {
        this.units = units;
        which = new int[Math.multiplyExact(samples, units)];
        counts = new int[samples];
    }

    /** Starts a sample's list anew. */
    void begin(int sample) {
        counts[sample] = 0;
    }

    void add(int sample, int unit) {
        which[sample * units + counts[sample]++] = unit;
    }

    int count(int sample) {
        return counts[sample];
    }

    /** One of those that there are. */
    int unit(int sample, int number) {
        return which[sample * units + number];
    }
}
