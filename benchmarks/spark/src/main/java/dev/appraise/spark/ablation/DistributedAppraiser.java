package dev.appraise.spark.ablation;

import dev.appraise.api.InvalidInputException;
import dev.appraise.api.network.Loss;
import dev.appraise.api.network.Network;
import dev.appraise.api.pruning.Appraisal;
import dev.appraise.api.pruning.Appraiser;
import dev.appraise.api.pruning.Evidence;
import dev.appraise.appraisers.ablation.Precision;
import dev.appraise.core.store.NetworkFile;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;

/**
 * Error ablation over samples that are dealt to the machines of a Spark cluster: what {@link
 * dev.appraise.appraisers.ablation.ErrorAblation} computes, for data or work too large for one machine.
 *
 * <p>Each task ablates the whole network on some blocks of samples; their sums, in double, are added by {@code treeAggregate} in
 * an order that follows from the indices of the blocks alone. So a score has the same bits for any number of partitions and
 * executors. It differs from that of one machine by rounding of the sums: by less than 1e-12 of the mean size of the samples'
 * contributions to it.
 *
 * <pre>{@code
 * JavaRDD<Block> blocks = ...;    // e.g. made where the data are, by a map over the names of files
 * Appraisal worth = new DistributedAppraiser(spark, Precision.AUTO, 0).appraise(network, Loss.SOFTMAX_CROSS_ENTROPY, blocks);
 * }</pre>
 */
public final class DistributedAppraiser implements Appraiser {
    private static final int DEPTH = 2;

    private final JavaSparkContext spark;
    private final Precision precision;
    private final int partitions;

    /**
     * @param spark where tasks are run
     * @param precision the arithmetic
     * @param partitions to which the rows of {@link #appraise(Network, Evidence)} are dealt; 0 means one a core
     * @throws InvalidInputException if that is negative
     */
    public DistributedAppraiser(JavaSparkContext spark, Precision precision, int partitions) {
        if (partitions < 0) {
            throw new InvalidInputException(
                    "partitions is " + partitions + "; it must be at least 0", "you meant 0, which is one a core");
        }
        this.spark = spark;
        this.precision = precision;
        this.partitions = partitions;
    }

    /** Scores the connections on the rows of some evidence, which are sent to the machines in blocks. */
    @Override
    public Appraisal appraise(Network network, Evidence evidence) {
        evidence.batch().requireFinite();
        List<Block> blocks = Block.of(evidence.batch());
        int parts = Math.min(blocks.size(), partitions == 0 ? spark.defaultParallelism() : partitions);
        return appraise(network, evidence.loss(), spark.parallelize(blocks, parts));
    }

    /**
     * Scores the connections on blocks of samples that need never be on one machine.
     *
     * @param network it is sent to each machine whole; at most 2^31 bytes as a file
     * @param blocks each index once; consecutive ones in a partition take the least memory
     * @throws InvalidInputException if there are none
     */
    public Appraisal appraise(Network network, Loss loss, JavaRDD<Block> blocks) {
        Broadcast<byte[]> sent = spark.broadcast(NetworkFile.bytes(network));
        try {
            double[] means = blocks.mapPartitions(new BlockAblation(sent, loss, precision))
                    .treeAggregate(new PairwiseSums(), PairwiseSums::add, PairwiseSums::add, DEPTH)
                    .means();
            if (means.length == 0) {
                throw new InvalidInputException("there are no samples to appraise on", "the data set is empty");
            }
            return new Appraisal(means);
        } finally {
            sent.destroy();
        }
    }
}
