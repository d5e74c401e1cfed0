package dev.appraise.api.conformance;

import dev.appraise.api.data.Batch;
import dev.appraise.api.network.Loss;
import dev.appraise.api.network.Network;
import dev.appraise.api.pruning.Activations;
import dev.appraise.api.pruning.Evidence;
import dev.appraise.api.pruning.Gradient;
import dev.appraise.api.pruning.Jacobian;
import java.util.function.IntConsumer;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Evidence by plain loops in double precision: slow, and easy to believe. */
public final class ReferenceEvidence implements Evidence {
    private static final double STEP = 1e-5;

    private final Batch batch;
    private final Loss loss;
    private final Chance random;

    /**
     * @param batch the rows
     * @param loss what networks are trained with
     * @param seed of chance
     */
    public ReferenceEvidence(Batch batch, Loss loss, long seed) {
        this(batch, loss, new Chance(seed));
    }

    ReferenceEvidence(Batch batch, Loss loss, Chance random) {
        this.batch = batch;
        this.loss = loss;
        this.random = random;
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
        int classes = loss == Loss.SOFTMAX_CROSS_ENTROPY ? batch.outputs() : 1;
        int[] order = random.order(batch.size());
        int[] chosen = IntStream.range(0, classes)
                .flatMap(c -> IntStream.of(order)
                        .filter(row -> classes == 1 || batch.targets()[row * classes + c] == 1)
                        .limit(rowsPerClass))
                .toArray();
        return new ReferenceEvidence(batch.rows(chosen), loss, random);
    }

    @Override
    public double error(Network network) {
        return new PlainNetwork(network).error(batch, loss);
    }

    @Override
    public Activations activations(Network network) {
        PlainNetwork plain = new PlainNetwork(network);
        int depth = network.depth();
        float[][] values = new float[depth + 1][];
        float[][] preActivations = new float[depth][];
        values[0] = batch.inputs();
        for (int l = 0; l < depth; l++) {
            values[l + 1] = new float[batch.size() * network.layer(l).outputs()];
            preActivations[l] = new float[values[l + 1].length];
        }
        for (int n = 0; n < batch.size(); n++) {
            PlainNetwork.Flow flow = plain.flow(batch, n);
            for (int l = 0; l < depth; l++) {
                put(flow.values()[l + 1], n, values[l + 1]);
                put(flow.preActivations()[l], n, preActivations[l]);
            }
        }
        float[][] inputs = IntStream.range(0, depth).mapToObj(l -> values[l]).toArray(float[][]::new);
        return new Activations(inputs, preActivations, values[depth]);
    }

    private static void put(double[] row, int index, float[] rows) {
        for (int i = 0; i < row.length; i++) {
            rows[index * row.length + i] = (float) row[i];
        }
    }

    @Override
    public Gradient gradient(Network network) {
        return new PlainNetwork(network).gradient(batch, loss).toGradient();
    }

    /** By central differences of the gradient. */
    @Override
    public Gradient hessianVectorProduct(Network network, Gradient direction) {
        PlainNetwork.Parameters there = PlainNetwork.Parameters.of(direction);
        double length = Math.sqrt(direction.dot(direction));
        double step = length == 0 ? 1 : STEP / length;
        PlainNetwork.Parameters product =
                new PlainNetwork(network).moved(step, there).gradient(batch, loss);
        product.add(-1, new PlainNetwork(network).moved(-step, there).gradient(batch, loss));
        PlainNetwork.Parameters scaled = PlainNetwork.Parameters.zeros(network.layers());
        scaled.add(1 / (2 * step), product);
        return scaled.toGradient();
    }

    @Override
    public Jacobian jacobian(Network network) {
        PlainNetwork plain = new PlainNetwork(network);
        int[] connections = parameters(network);
        int width = network.outputs();
        double[] values = new double[batch.size() * width * connections.length];
        for (int n = 0; n < batch.size(); n++) {
            PlainNetwork.Flow flow = plain.flow(batch, n);
            double[] chances = Loss.softmax(flow.outputs());
            for (int k = 0; k < width; k++) {
                double[] slopes = new double[width];
                for (int c = 0; c < width; c++) {
                    double same = c == k ? 1 : 0;
                    slopes[c] = switch (loss) {
                        case MEAN_SQUARED_ERROR -> same * Math.sqrt(2.0 / (batch.size() * width));
                        case SOFTMAX_CROSS_ENTROPY -> (same - chances[c]) * Math.sqrt(chances[k] / batch.size());
                    };
                }
                fill(network, plain.derivatives(flow, slopes), values, (n * width + k) * connections.length);
            }
        }
        return new Jacobian(values, connections);
    }

    /** The number of each live connection, and -1 for each bias. */
    private static int[] parameters(Network network) {
        return IntStream.range(0, network.depth())
                .flatMap(l -> IntStream.concat(
                        IntStream.range(network.offset(l), network.offset(l + 1))
                                .filter(network::isLive),
                        IntStream.generate(() -> -1).limit(network.layer(l).outputs())))
                .toArray();
    }

    private static void fill(Network network, PlainNetwork.Parameters derivatives, double[] values, int from) {
        int p = from;
        for (int l = 0; l < network.depth(); l++) {
            for (int c = 0; c < derivatives.weights()[l].length; c++) {
                if (network.layer(l).connections().mask().isLive(c)) {
                    values[p++] = derivatives.weights()[l][c];
                }
            }
            for (double slope : derivatives.biases()[l]) {
                values[p++] = slope;
            }
        }
    }

    @Override
    public void parallel(int tasks, IntConsumer task) {
        IntStream.range(0, tasks).forEach(task);
    }
}
