package dev.appraise.spark.trials;

import dev.appraise.harness.experiment.Trial;
import dev.appraise.harness.run.Advance;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.scheduler.AccumulableInfo;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorMetricsUpdate;
import org.apache.spark.util.DoubleAccumulator;
import scala.jdk.javaapi.CollectionConverters;

/** Tells how far trials are that run elsewhere, whenever an executor shows that it lives. */
final class Spent extends SparkListener {
    private final Map<Long, Trial> running = new ConcurrentHashMap<>();
    private final Advance advance;

    Spent(Advance advance) {
        this.advance = advance;
    }

    void began(Trial trial, DoubleAccumulator spent) {
        running.put(spent.id(), trial);
    }

    void ended(DoubleAccumulator spent) {
        running.remove(spent.id());
    }

    @Override
    public void onExecutorMetricsUpdate(SparkListenerExecutorMetricsUpdate update) {
        CollectionConverters.asJava(update.accumUpdates())
                .forEach(task -> CollectionConverters.asJava(task._4()).forEach(this::tell));
    }

    private void tell(AccumulableInfo accumulated) {
        Trial trial = running.get(accumulated.id());
        if (trial != null
                && accumulated.update().isDefined()
                && accumulated.update().get() instanceof Double share) {
            advance.advanced(trial, share);
        }
    }
}
