package dev.appraise.microbench.paired;

/** One way of doing some work. */
@FunctionalInterface
public interface Contender {
    /**
     * Does a round of the work.
     *
     * @return seconds that the whole of the work takes, by this round
     */
    double seconds();

    /** Does the work once a round. */
    static Contender once(Runnable work) {
        return () -> {
            long begin = System.nanoTime();
            work.run();
            return (System.nanoTime() - begin) / 1e9;
        };
    }
}
