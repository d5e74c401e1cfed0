package dev.appraise.microbench.paired;

/**
 * Does short work so often in a round that neither the clock nor a moment's disturbance matters, and gives the seconds of
 * one time.
 */
public final class Repeated implements Contender {
    private static final double LEAST_SECONDS = 0.5;

    private final Contender many;
    private final Runnable work;
    private int times = 1;

    /** @param work the same each time */
    public Repeated(Runnable work) {
        this.work = work;
        many = Contender.once(this::repeat);
    }

    /** Repeats twice as often as before whenever a round was too short, which happens during warm-up. */
    @Override
    public double seconds() {
        double seconds = many.seconds();
        while (seconds < LEAST_SECONDS) {
            times *= 2;
            seconds = many.seconds();
        }
        return seconds / times;
    }

    private void repeat() {
        for (int i = 0; i < times; i++) {
            work.run();
        }
    }
}
