package dev.appraise.core.train;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Threads that do the same task together time and again, the caller's among them, in periods of less than a millisecond.
 * Whoever waits spins for some microseconds and parks then. With one member there are no threads and nothing to wait for.
 */
final class Team implements AutoCloseable {
    private static final int SPINS = 2000;
    private static final IntConsumer NOTHING = member -> {};

    private final Thread caller = Thread.currentThread();
    private final Thread[] helpers;
    private final AtomicInteger round = new AtomicInteger();
    private final AtomicInteger working = new AtomicInteger();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private IntConsumer task = NOTHING;
    private boolean closed;

    /** @param members at least 1; the calling thread alone may call the other methods */
    Team(int members) {
        helpers = new Thread[members - 1];
        for (int i = 0; i < helpers.length; i++) {
            int member = i + 1;
            helpers[i] = new Thread(() -> help(member), "appraise-training-" + member);
            helpers[i].setDaemon(true);
        }
        for (Thread helper : helpers) {
            helper.start();
        }
    }

    /**
     * Returns when each member has done a task; the first failure is thrown again then.
     *
     * @param job gets the member's number, from 0; may read what all members wrote in earlier tasks
     */
    void run(IntConsumer job) {
        if (helpers.length == 0) {
            job.accept(0);
            return;
        }
        task = job;
        begin();
        attempt(job, 0);
        for (int waits = 0; working.get() > 0; waits++) {
            pause(waits);
        }
        Throwable thrown = failure.getAndSet(null);
        if (thrown instanceof Error error) {
            throw error;
        } else if (thrown instanceof RuntimeException exception) {
            throw exception;
        }
    }

    /** How many members it has. */
    int size() {
        return helpers.length + 1;
    }

    private void begin() {
        working.set(helpers.length);
        round.incrementAndGet();
        for (Thread helper : helpers) {
            LockSupport.unpark(helper);
        }
    }

    private void help(int member) {
        for (int done = 0; ; done++) {
            for (int waits = 0; round.get() == done; waits++) {
                pause(waits);
            }
            if (closed) {
                return;
            }
            attempt(task, member);
            if (working.decrementAndGet() == 0) {
                LockSupport.unpark(caller);
            }
        }
    }

    private void attempt(IntConsumer job, int member) {
        try {
            job.accept(member);
        } catch (RuntimeException | Error e) {
            failure.compareAndSet(null, e);
        }
    }

    private static void pause(int waits) {
        if (waits < SPINS) {
            Thread.onSpinWait();
        } else {
            LockSupport.park();
        }
    }

    /** Ends the threads; returns when they have ended. */
    @Override
    public void close() {
        closed = true;
        begin();
        boolean interrupted = false;
        for (Thread helper : helpers) {
            while (helper.isAlive()) {
                try {
                    helper.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
