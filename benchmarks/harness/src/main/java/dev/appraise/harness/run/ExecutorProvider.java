package dev.appraise.harness.run;

import java.util.Optional;

/**
 * Brings an executor. Found by {@link java.util.ServiceLoader}, so that a jar can run trials where ours cannot; the option
 * {@code --executor} names it.
 */
public interface ExecutorProvider {
    /** Short, lower-case with dashes. */
    String id();

    /** Where trials run, in a sentence. */
    String summary();

    /** The cluster that trials run on if {@code --master} names none; empty if this executor has no use for one. */
    default Optional<String> master() {
        return Optional.empty();
    }

    /** An executor for one run. */
    Executor create(Work work);
}
