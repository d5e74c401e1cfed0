package dev.appraise.harness.process;

import dev.appraise.harness.run.Executor;
import dev.appraise.harness.run.ExecutorProvider;
import dev.appraise.harness.run.Slots;
import dev.appraise.harness.run.Work;

/** Brings an executor that runs trials in processes of their own, several one after the other in each. */
public final class ProcessExecutorProvider implements ExecutorProvider {
    @Override
    public String id() {
        return "processes";
    }

    @Override
    public String summary() {
        return "In processes of their own, so that a trial that breaks one costs no other.";
    }

    @Override
    public Executor create(Work work) {
        return (trials, listener) -> Slots.run(work.parallel(), trials, () -> new WorkerSlot(work, listener));
    }
}
