package dev.appraise.core.compute;

import dev.appraise.api.data.Batch;
import dev.appraise.api.network.Layer;
import dev.appraise.api.network.Loss;
import dev.appraise.api.network.Network;
import dev.appraise.api.pruning.Activations;
import dev.appraise.api.pruning.Gradient;
import dev.appraise.api.pruning.Jacobian;

/**
 * Outputs, errors and derivatives of networks on batches of any size, on the caller's thread alone.
 *
 * <p>Samples go through in chunks of a fixed size, so that memory stays small whatever the batch (but for
 * {@link #forward}, which returns everything). Thread-safe, as long as nobody writes into the network meanwhile.
 */
public final class Compute {
    private static final int CHUNK = 256;

    private final Gemm gemm;

    /** @param gemm does the products */
    public Compute(Gemm gemm) {
        this.gemm = gemm;
    }

    /** What does the products. */
    public Gemm gemm() {
        return gemm;
    }

    /**
     * Memory for passes through networks of one shape.
     *
     * @param rows of the kind that goes through: if most of their inputs are 0, these are passed over
     * @param capacity most samples in a pass
     * @param dropout what to drop in each forward pass
     * @param parts that a pass is shared out in, at least 1
     */
    public Pass pass(Network network, Batch rows, int capacity, Dropout dropout, int parts) {
        return new Pass(gemm, network, capacity, dropout, parts, SparseInputs.areFew(rows));
    }

    /** All that goes through a network on a batch. */
    public Activations forward(Network network, Batch batch) {
        check(network, batch);
        float[][] inputs = new float[network.depth()][];
        float[][] preActivations = new float[network.depth()][];
        float[] given = batch.inputs();
        for (int l = 0; l < network.depth(); l++) {
            Layer layer = network.layer(l);
            float[] z = new float[Math.multiplyExact(batch.size(), layer.outputs())];
            inputs[l] = given;
            preActivations[l] = z;
            given = new float[z.length];
            Operand weights = Operand.transposed(layer.connections().values());
            gemm.multiply(batch.size(), layer.outputs(), layer.inputs(), Operand.plain(inputs[l]), weights, 0, z);
            Activate.withBias(layer.activation(), z, layer.bias(), batch.size(), given);
        }
        return new Activations(inputs, preActivations, given);
    }

    /** What the last layer gives, {@code [size][outputs]} row-major. */
    public float[] outputs(Network network, Batch batch) {
        float[] all = new float[Math.multiplyExact(batch.size(), network.outputs())];
        forwardInChunks(
                network,
                batch,
                (pass, outputs, first, size) ->
                        System.arraycopy(outputs, 0, all, first * network.outputs(), size * network.outputs()));
        return all;
    }

    /** The mean loss, without weight decay; NaN on an empty batch. */
    public double error(Network network, Batch batch, Loss loss) {
        int count = network.outputs();
        double[] sum = new double[1];
        float[] targets = new float[Math.min(CHUNK, batch.size()) * count];
        forwardInChunks(network, batch, (pass, outputs, first, size) -> {
            System.arraycopy(batch.targets(), first * count, targets, 0, size * count);
            for (int n = 0; n < size; n++) {
                sum[0] += loss.of(outputs, targets, n * count, count);
            }
        });
        return sum[0] / batch.size();
    }

    /** The gradient of the mean loss, without weight decay; dense, so also for pruned connections. */
    public Gradient gradient(Network network, Batch batch, Loss loss) {
        Gradient gradient = Gradient.zeros(network);
        double scale = 1.0 / batch.size();
        forwardInChunks(
                network,
                batch,
                (pass, outputs, first, size) ->
                        pass.backward(network, loss, batch.targets(), first * batch.outputs(), scale, false, gradient));
        return gradient;
    }

    /**
     * The exact product of the Hessian of the mean loss with a direction, over all weights, the pruned included.
     *
     * @param direction in the shape of the network
     * @return in the shape of the network
     */
    public Gradient hessianVectorProduct(Network network, Batch batch, Loss loss, Gradient direction) {
        check(network, batch);
        Gradient product = Gradient.zeros(network);
        ROperator operator = new ROperator(gemm, network, direction, Math.min(CHUNK, batch.size()));
        for (int first = 0; first < batch.size(); first += CHUNK) {
            operator.add(
                    loss,
                    batch.inputs(),
                    first * batch.features(),
                    batch.targets(),
                    first * batch.outputs(),
                    Math.min(CHUNK, batch.size() - first),
                    1.0 / batch.size(),
                    product);
        }
        return product;
    }

    /**
     * The Jacobian of the outputs, weighed so that J'J is the Gauss-Newton matrix of the mean loss; in double, without
     * the matrix product of this object.
     *
     * @throws dev.appraise.api.InvalidInputException if it is too large for an array
     */
    public Jacobian jacobian(Network network, Batch batch, Loss loss) {
        check(network, batch);
        return new WeighedJacobian(network, batch, loss).get();
    }

    private void forwardInChunks(Network network, Batch batch, ChunkConsumer consumer) {
        check(network, batch);
        Pass pass = pass(network, batch, Math.min(CHUNK, batch.size()), Dropout.none(network), 1);
        pass.readWeights(network);
        for (int first = 0; first < batch.size(); first += CHUNK) {
            int size = Math.min(CHUNK, batch.size() - first);
            pass.begin(network, batch.inputs(), first * batch.features(), size);
            pass.forward(network, 0);
            consumer.accept(pass, pass.outputs(), first, size);
        }
    }

    private static void check(Network network, Batch batch) {
        if (batch.features() != network.inputs() || batch.outputs() != network.outputs()) {
            throw new IllegalArgumentException("a " + network.shape() + " network cannot take samples of "
                    + batch.features() + " features and " + batch.outputs() + " outputs");
        }
    }

    private interface ChunkConsumer {
        void accept(Pass pass, float[] outputs, int first, int size);
    }
}
