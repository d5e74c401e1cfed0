package dev.appraise.spark.trials;

import dev.appraise.harness.experiment.Trial;
import dev.appraise.harness.run.Executor;
import dev.appraise.harness.run.TrialListener;
import dev.appraise.harness.run.Work;
import dev.appraise.spark.Cluster;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * Runs trials on a Spark cluster. Results come back as they finish, to this process alone. A trial whose executor is lost is run
 * again, as often as Spark's {@code spark.task.maxFailures} says; one that throws is not.
 */
final class SparkExecutor implements Executor {
    private final Cluster cluster;
    private final Work work;

    SparkExecutor(Cluster cluster, Work work) {
        this.cluster = cluster;
        this.work = work;
    }

    @Override
    public void run(List<Trial> trials, TrialListener listener) throws InterruptedException {
        if (trials.isEmpty()) {
            return;
        }
        try (JavaSparkContext spark = cluster.connect()) {
            run(trials, spark, listener);
        }
    }

    private void run(List<Trial> trials, JavaSparkContext spark, TrialListener listener) throws InterruptedException {
        try {
            new SparkRun(cluster, spark, work, listener).run(trials);
        } catch (IllegalStateException e) {
            if (spark.sc().isStopped()) {
                throw cluster.unusable(e);
            }
            throw e;
        }
    }
}
