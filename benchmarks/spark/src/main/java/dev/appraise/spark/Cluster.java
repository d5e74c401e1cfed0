package dev.appraise.spark;

import dev.appraise.api.InvalidInputException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkContext;
import org.apache.spark.SparkException;
import org.apache.spark.api.java.JavaSparkContext;
import org.jspecify.annotations.Nullable;

/**
 * A Spark cluster. Whatever Spark can be told is told as it always is, by system properties {@code spark.*}; what is not told
 * has defaults that suit trials.
 *
 * @param master its address, e.g. {@code spark://host:7077}; {@code local[*]} is this process
 * @param heap of each executor, as {@code java -Xmx} takes it; Spark's own default if empty
 */
public record Cluster(String master, Optional<String> heap) {
    private static final Pattern ADDRESS = Pattern.compile("local(\\[.+])?|local-cluster\\[.+]|(spark|k8s)://.+|yarn");

    private static @Nullable SparkContext latest;

    /** The address where none is given: the one that {@code spark-submit} was told, else this process. */
    public static String defaultMaster() {
        return System.getProperty("spark.master", "local[*]");
    }

    /** Refuses what is no address, and a heap for executors that are this process. */
    public Cluster {
        if (!ADDRESS.matcher(master).matches()) {
            throw new InvalidInputException(
                    "'" + master + "' is no address of a Spark cluster",
                    "you meant local[*], spark://HOST:7077, yarn or k8s://https://HOST:PORT");
        }
        if (heap.isPresent() && isLocal(master)) {
            throw new InvalidInputException(
                    "--heap " + heap.get() + " limits processes of a cluster, and " + master + " is this process",
                    "you meant APPRAISE_JAVA_OPTS=-Xmx" + heap.get());
        }
    }

    /** Whether trials run in this very process. */
    public boolean isLocal() {
        return isLocal(master);
    }

    private static boolean isLocal(String master) {
        return master.equals("local") || master.startsWith("local[");
    }

    /**
     * The connection of this process to a cluster, of which there can be only one; opened when it is asked for first.
     *
     * @throws InvalidInputException if there is no cluster, or the process is connected to another one
     */
    public JavaSparkContext connect() {
        try {
            JavaSparkContext spark = JavaSparkContext.fromSparkContext(context());
            if (!spark.master().equals(master)) {
                throw new InvalidInputException(
                        "Spark runs on " + spark.master() + " here already, and cannot run on " + master + " as well",
                        "the experiment and the command line name different clusters");
            }
            return spark;
        } catch (RuntimeException e) {
            throw e instanceof InvalidInputException told ? told : unusable(e);
        } catch (Exception e) { // Scala does not declare what it throws.
            throw unusable(e);
        }
    }

    /** Spark warns whoever asks for a context while there is one. */
    private SparkContext context() {
        synchronized (Cluster.class) {
            SparkContext context = latest;
            if (context == null || context.isStopped()) {
                context = SparkContext.getOrCreate(conf());
                latest = context;
            }
            return context;
        }
    }

    /** What is to be said where the cluster cannot be used. */
    public InvalidInputException unusable(Throwable cause) {
        return new InvalidInputException(
                "Spark's cluster " + master + " cannot be used: " + firstLine(cause),
                "no master listens at that address, or it is of another version than Spark "
                        + org.apache.spark.package$.MODULE$.SPARK_VERSION(),
                cause);
    }

    private static String firstLine(Throwable cause) {
        String text = cause instanceof SparkException ? String.valueOf(cause.getMessage()) : cause.toString();
        return text.lines().findFirst().orElse("");
    }

    private SparkConf conf() {
        SparkConf conf = new SparkConf();
        conf.setMaster(master);
        conf.setIfMissing("spark.app.name", "Appraise");
        conf.setIfMissing("spark.ui.enabled", "false");
        conf.setIfMissing("spark.ui.showConsoleProgress", "false");
        heap.ifPresent(size -> conf.set("spark.executor.memory", size));
        boolean isSubmitted = conf.contains("spark.submit.deployMode");
        if (!isLocal() && !isSubmitted) {
            conf.setJars(new String[] {ApplicationJar.find().toString()});
        }
        return conf;
    }
}
