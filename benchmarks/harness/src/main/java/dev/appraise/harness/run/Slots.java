package dev.appraise.harness.run;

import dev.appraise.harness.experiment.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Hands trials to a few slots that work side by side, until none is left or one of the slots throws. */
public final class Slots {
    private Slots() {}

    /** Runs trials one after the other. Its thread is interrupted to have it stop. */
    public interface Slot extends AutoCloseable {
        /** Returns when a trial has ended, and has been told of. */
        void run(Trial trial) throws InterruptedException;

        @Override
        void close();
    }

    /**
     * Returns when all trials have ended. What a slot throws stops the others, and is thrown from here.
     *
     * @param count how many slots, at least 1
     * @param opened opens a slot, on the thread that will use it
     */
    public static void run(int count, List<Trial> trials, Supplier<Slot> opened) throws InterruptedException {
        Queue<Trial> queue = new ConcurrentLinkedQueue<>(trials);
        AtomicReference<@Nullable Throwable> thrown = new AtomicReference<>();
        List<Thread> threads = new ArrayList<>();
        Runnable work = () -> {
            try (Slot slot = opened.get()) {
                for (Trial trial = queue.poll(); trial != null && thrown.get() == null; trial = queue.poll()) {
                    slot.run(trial);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException | Error e) {
                thrown.compareAndSet(null, e);
                threads.forEach(Thread::interrupt);
            }
        };
        for (int i = 0; i < Math.min(count, trials.size()); i++) {
            threads.add(new Thread(work, "slot-" + (i + 1)));
        }
        threads.forEach(thread -> thread.setDaemon(true));
        threads.forEach(Thread::start);
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            stop(threads);
            throw e;
        }
        rethrow(thrown.get());
    }

    private static void stop(List<Thread> threads) throws InterruptedException {
        threads.forEach(Thread::interrupt);
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private static void rethrow(@Nullable Throwable thrown) {
        if (thrown instanceof RuntimeException exception) {
            throw exception;
        }
        if (thrown instanceof Error error) {
            throw error;
        }
    }
}
