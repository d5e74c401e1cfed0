package dev.appraise.spark.trials;

import dev.appraise.harness.run.Executor;
import dev.appraise.harness.run.ExecutorProvider;
import dev.appraise.harness.run.Work;
import dev.appraise.spark.Cluster;
import java.util.Optional;

/** Brings {@link SparkExecutor}. */
public final class SparkExecutorProvider implements ExecutorProvider {
    @Override
    public String id() {
        return "spark";
    }

    @Override
    public String summary() {
        return "On the machines of a Spark cluster.";
    }

    @Override
    public Optional<String> master() {
        return Optional.of(Cluster.defaultMaster());
    }

    @Override
    public Executor create(Work work) {
        return new SparkExecutor(new Cluster(work.master().orElseGet(Cluster::defaultMaster), work.heap()), work);
    }
}
