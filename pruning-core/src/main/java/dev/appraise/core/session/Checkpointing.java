package dev.appraise.core.session;

import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Where and when a trial is written down, so that it can be gone on with after its process has ended.
 *
 * @param folder of its files, which is made when the first is written
 * @param id names them; one trial at a time
 * @param key whatever must be the same for them to be of use: build, data, kernels
 * @param due asked often, on the trial's thread: whether a checkpoint is due
 * @param notice is told, in one sentence, of checkpoints that were gone on from and those that could not be written
 */
public record Checkpointing(Path folder, String id, String key, BooleanSupplier due, Consumer<String> notice) {
    /** Due so many seconds after it was made, and again and again so long after. */
    public static BooleanSupplier every(double seconds) {
        long[] last = {System.nanoTime()};
        return () -> {
            long now = System.nanoTime();
            boolean due = now - last[0] >= seconds * 1e9;
            if (due) {
                last[0] = now;
            }
            return due;
        };
    }
}
