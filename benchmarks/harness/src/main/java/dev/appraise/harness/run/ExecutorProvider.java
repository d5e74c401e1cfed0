package dev.appraise.harness.run;

/**
 * Brings an executor. Found by {@link java.util.ServiceLoader}, so that a jar can run trials where ours cannot; the option
 * {@code --executor} names it.
 */
public interface ExecutorProvider {
    /** Short, lower-case with dashes. */
    String id();

    /** Where trials run, in a sentence. */
    String summary();

    /** An executor for one run. */
    Executor create(Work work);
}
