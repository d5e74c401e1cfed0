package dev.appraise.api.pruning;

import dev.appraise.api.data.Batch;
import dev.appraise.api.network.Loss;
import dev.appraise.api.network.Network;
import java.util.function.IntConsumer;
import java.util.random.RandomGenerator;

/**
 * What an {@link Appraiser} may ask: some training rows, and what networks do on them.
 *
 * <p>Any network of the right width may be asked about, so that an appraiser can try a changed copy. All losses and
 * gradients are means over {@link #batch()}, without weight decay or dropout.
 */
public interface Evidence {
    /** The training rows that this evidence speaks of. */
    Batch batch();

    /** The loss that the network is trained with. */
    Loss loss();

    /** The only source of chance that an appraiser may use; seeded by the trial. */
    RandomGenerator random();

    /**
     * Evidence over as many rows of each class as asked for, drawn from {@link #batch()}; a class with fewer rows gives
     * all that it has. For real-valued targets, {@code rowsPerClass} rows drawn at random.
     *
     * @param rowsPerClass at least 1
     */
    Evidence balanced(int rowsPerClass);

    /** The mean loss. */
    double error(Network network);

    /** What goes through the network on {@link #batch()}. */
    Activations activations(Network network);

    /** The gradient of the mean loss; dense, see {@link Gradient}. */
    Gradient gradient(Network network);

    /**
     * The exact product of the Hessian of the mean loss with a direction, by the R-operator (Pearlmutter, "Fast Exact
     * Multiplication by the Hessian", Neural Computation 6(1), 1994).
     *
     * @param direction in the shape of the network
     */
    Gradient hessianVectorProduct(Network network, Gradient direction);

    /**
     * The Jacobian of the outputs by the live weights and the biases in double precision, weighed so that its inner
     * product with itself is the Gauss-Newton matrix of the mean loss. For small networks: its size is rows x outputs x
     * parameters.
     *
     * @throws dev.appraise.api.InvalidInputException if it has more entries than an array can hold
     */
    Jacobian jacobian(Network network);

    /**
     * Runs tasks 0 to {@code tasks} - 1 on as many threads as the trial may use, the caller's among them, and returns
     * when all are done. Tasks must not depend on each other; write results into places of their own, so that they are
     * the same for any number of threads.
     */
    void parallel(int tasks, IntConsumer task);
}
