package dev.appraise.spark.trials;

import dev.appraise.harness.experiment.Trial;
import dev.appraise.harness.result.CannotKeepException;
import dev.appraise.harness.result.Cause;
import dev.appraise.harness.result.Json;
import dev.appraise.harness.run.TrialListener;
import dev.appraise.harness.run.Work;
import dev.appraise.spark.Cluster;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import org.apache.spark.SparkExecutorInfo;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.rdd.AsyncRDDActions;
import org.apache.spark.util.DoubleAccumulator;
import scala.collection.immutable.Seq;
import scala.concurrent.ExecutionContext;
import scala.reflect.ClassTag$;
import scala.util.Try;

/**
 * Trials on their way: so many are handed to Spark that no core waits for one, and not all at once, as Spark keeps some memory for
 * each. Used by one thread.
 */
final class SparkRun {
    private static final int WAITING_FOR_EACH_CORE = 2;
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final Cluster cluster;
    private final JavaSparkContext spark;
    private final Work work;
    private final TrialListener listener;
    private final Broadcast<String> parcel;
    private final Spent spent;
    private final BlockingQueue<Ended> ended = new LinkedBlockingQueue<>();

    /** How a job ended: with the answer, or by what Spark throws. */
    private record Ended(Trial trial, DoubleAccumulator spent, Try<Seq<String>> answer) {}

    SparkRun(Cluster cluster, JavaSparkContext spark, Work work, TrialListener listener) {
        this.cluster = cluster;
        this.spark = spark;
        this.work = work;
        this.listener = listener;
        parcel = spark.broadcast(Json.LINES.writeValueAsString(Parcel.of(work.elsewhere(), cluster.isLocal(), spark)));
        spent = new Spent(work.advance());
        spark.sc().addSparkListener(spent);
        spark.setJobGroup("trials", "trials", true); // Tasks are interrupted when they are cancelled.
    }

    void run(List<Trial> trials) throws InterruptedException {
        Queue<Trial> left = new ArrayDeque<>(trials);
        int running = 0;
        try {
            while (running > 0 || !left.isEmpty()) {
                while (!left.isEmpty() && running < WAITING_FOR_EACH_CORE * spark.defaultParallelism()) {
                    submit(left.remove());
                    running++;
                }
                tell(ended.take());
                running--;
            }
        } catch (InterruptedException e) {
            stop();
            throw e;
        }
    }

    private void submit(Trial trial) {
        DoubleAccumulator share = spark.sc().doubleAccumulator();
        spent.began(trial, share);
        String errand = Json.LINES.writeValueAsString(Errand.of(trial, work.limit()));
        new AsyncRDDActions<>(
                        spark.parallelize(List.of(errand), 1)
                                .map(new TrialTask(parcel, share))
                                .rdd(),
                        ClassTag$.MODULE$.<String>apply(String.class))
                .collectAsync()
                .onComplete(answer -> ended.add(new Ended(trial, share, answer)), ExecutionContext.parasitic$.MODULE$);
    }

    private void tell(Ended end) {
        spent.ended(end.spent());
        if (end.answer().isFailure()) {
            Throwable why = end.answer().failed().get();
            if (spark.sc().isStopped()) {
                throw cluster.unusable(why);
            }
            listener.failed(end.trial(), lost(why));
            return;
        }
        Answer answer = Json.LINES.readValue(end.answer().get().head(), Answer.class);
        if (answer.lost().isPresent()) {
            throw new CannotKeepException(
                    "an executor cannot go on",
                    new IOException(answer.lost().get().text()));
        }
        KeptFiles.keep(answer.files(), Path.of(work.elsewhere().results()));
        answer.result().ifPresent(listener::finished);
        answer.failed().ifPresent(cause -> listener.failed(end.trial(), cause));
    }

    private static Cause lost(Throwable why) {
        Cause cause = Cause.of(why);
        return new Cause("Spark gave it up: " + cause.text(), cause.stackTrace());
    }

    /** Lets trials stop by themselves, if they do so in time. */
    private void stop() throws InterruptedException {
        spark.sc().cancelAllJobs();
        long end = System.nanoTime() + GRACE.toNanos();
        while (isBusy() && System.nanoTime() < end) {
            Thread.sleep(50);
        }
    }

    private boolean isBusy() {
        return Stream.of(spark.statusTracker().getExecutorInfos())
                        .mapToInt(SparkExecutorInfo::numRunningTasks)
                        .sum()
                > 0;
    }
}
