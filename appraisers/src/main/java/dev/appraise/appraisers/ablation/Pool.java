package dev.appraise.appraisers.ablation;

import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Workspaces that tasks use one after the other, so that there are as many as threads. */
final class Pool<T> {
    private final ConcurrentLinkedDeque<T> free = new ConcurrentLinkedDeque<>();
    private final Supplier<T> maker;

    Pool(Supplier<T> maker) {
        this.maker = maker;
    }

    void use(Consumer<T> task) {
        T kept = free.poll();
        T workspace = kept == null ? maker.get() : kept;
        task.accept(workspace);
        free.push(workspace);
    }
}
