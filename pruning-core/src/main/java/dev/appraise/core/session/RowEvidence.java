package dev.appraise.core.session;

import dev.appraise.api.data.Batch;
import dev.appraise.api.network.Loss;
import dev.appraise.api.network.Network;
import dev.appraise.api.pruning.Activations;
import dev.appraise.api.pruning.Evidence;
import dev.appraise.api.pruning.Gradient;
import dev.appraise.api.pruning.Jacobian;
import dev.appraise.core.compute.Compute;
import dev.appraise.core.compute.Gemm;
import dev.appraise.core.random.SeededRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntConsumer;
import java.util.random.RandomGenerator;

/**
 * Evidence over given rows. Library users make one to appraise a network of their own:
 *
 * <pre>{@code
 * Evidence evidence = new RowEvidence(batch, Loss.SOFTMAX_CROSS_ENTROPY, 2, new SeededRandom(1));
 * Appraisal worth = new ErrorAblation(Precision.AUTO).appraise(network, evidence);
 * }</pre>
 */
public final class RowEvidence implements Evidence {
    private final Batch batch;
    private final Loss loss;
    private final int threads;
    private final SeededRandom random;
    private final Compute compute;
    private final LongAdder gradients;

    /**
     * @param batch the rows
     * @param loss the loss that the network was trained with
     * @param threads how many threads {@link #parallel} may use, at least 1
     * @param random the source of chance
     */
    public RowEvidence(Batch batch, Loss loss, int threads, SeededRandom random) {
        this(batch, loss, threads, random, new Compute(Gemm.fastest()), new LongAdder());
    }

    RowEvidence(Batch batch, Loss loss, int threads, SeededRandom random, Compute compute, LongAdder gradients) {
        this.batch = batch;
        this.loss = loss;
        this.threads = threads;
        this.random = random;
        this.compute = compute;
        this.gradients = gradients;
    }

    @Override
    public Batch batch() {
        return batch;
    }

    @Override
    public Loss loss() {
        return loss;
    }

    @Override
    public RandomGenerator random() {
        return random;
    }

    @Override
    public Evidence balanced(int rowsPerClass) {
        return switch (loss) {
            case MEAN_SQUARED_ERROR ->
                over(batch.rows(random.sample(batch.size(), Math.min(rowsPerClass, batch.size()))));
            case SOFTMAX_CROSS_ENTROPY -> over(batch.rows(rowsOfEachClass(rowsPerClass)));
        };
    }

    private int[] rowsOfEachClass(int rowsPerClass) {
        Map<Integer, List<Integer>> rowsByClass = new TreeMap<>();
        int[] order = random.sample(batch.size(), batch.size());
        for (int row : order) {
            List<Integer> rows = rowsByClass.computeIfAbsent(classOf(row), c -> new ArrayList<>());
            if (rows.size() < rowsPerClass) {
                rows.add(row);
            }
        }
        return rowsByClass.values().stream()
                .flatMap(List::stream)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private int classOf(int row) {
        int best = 0;
        for (int c = 1; c < batch.outputs(); c++) {
            if (batch.targets()[row * batch.outputs() + c] > batch.targets()[row * batch.outputs() + best]) {
                best = c;
            }
        }
        return best;
    }

    private RowEvidence over(Batch rows) {
        return new RowEvidence(rows, loss, threads, random, compute, gradients);
    }

    @Override
    public double error(Network network) {
        return compute.error(network, batch, loss);
    }

    @Override
    public Activations activations(Network network) {
        return compute.forward(network, batch);
    }

    @Override
    public Gradient gradient(Network network) {
        gradients.add(batch.size());
        return compute.gradient(network, batch, loss);
    }

    @Override
    public Gradient hessianVectorProduct(Network network, Gradient direction) {
        gradients.add(2L * batch.size());
        return compute.hessianVectorProduct(network, batch, loss, direction);
    }

    @Override
    public Jacobian jacobian(Network network) {
        gradients.add((long) batch.size() * batch.outputs());
        return compute.jacobian(network, batch, loss);
    }

    @Override
    public void parallel(int tasks, IntConsumer task) {
        Threads.run(threads, tasks, task);
    }
}
