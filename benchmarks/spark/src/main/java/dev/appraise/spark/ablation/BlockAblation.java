package dev.appraise.spark.ablation;

import dev.appraise.api.network.Loss;
import dev.appraise.api.network.Network;
import dev.appraise.appraisers.ablation.ErrorAblation;
import dev.appraise.appraisers.ablation.Precision;
import dev.appraise.core.random.SeededRandom;
import dev.appraise.core.session.RowEvidence;
import dev.appraise.core.store.NetworkFile;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;

/** Ablates a network on the blocks of a partition, on one thread, and gives their sum. */
final class BlockAblation implements FlatMapFunction<Iterator<Block>, PairwiseSums> {
    private static final long serialVersionUID = 1;

    private final Broadcast<byte[]> network;
    private final Loss loss;
    private final Precision precision;

    /** @param network as {@link NetworkFile} writes it */
    BlockAblation(Broadcast<byte[]> network, Loss loss, Precision precision) {
        this.network = network;
        this.loss = loss;
        this.precision = precision;
    }

    @Override
    public Iterator<PairwiseSums> call(Iterator<Block> blocks) {
        Network here = NetworkFile.network(network.value(), "the network that was sent");
        ErrorAblation ablation = new ErrorAblation(precision);
        PairwiseSums sums = new PairwiseSums();
        blocks.forEachRemaining(block -> sums.add(block.index(), sums(ablation, here, block), block.size()));
        return List.of(sums).iterator();
    }

    private double[] sums(ErrorAblation ablation, Network here, Block block) {
        double[] sums = ablation.appraise(here, new RowEvidence(block.batch(), loss, 1, new SeededRandom(0)))
                .scores();
        for (int c = 0; c < sums.length; c++) {
            sums[c] *= block.size();
        }
        return sums;
    }
}
