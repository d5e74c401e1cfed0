package dev.appraise.harness.run;

import dev.appraise.api.InvalidInputException;

/** Brings {@link ThreadExecutor}. */
public final class ThreadExecutorProvider implements ExecutorProvider {
    @Override
    public String id() {
        return "threads";
    }

    @Override
    public String summary() {
        return "In this process, each trial on a thread.";
    }

    @Override
    public Executor create(Work work) {
        work.heap().ifPresent(heap -> {
            throw new InvalidInputException(
                    "--heap " + heap + " limits processes of their own, and trials run on threads of this one",
                    "you meant --isolate --heap " + heap);
        });
        return new ThreadExecutor(work.parallel(), work.limit(), work.here());
    }
}
