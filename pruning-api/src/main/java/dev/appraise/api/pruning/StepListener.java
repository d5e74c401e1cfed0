package dev.appraise.api.pruning;

/** Is shown each step of training by gradients, just before the weights move. */
@FunctionalInterface
public interface StepListener {
    /**
     * Called with the network's weights as they were when the gradient was taken. Neither the network nor the gradient
     * may be changed, and the gradient's numbers are the trainer's own: copy what is to be kept.
     *
     * @param gradient of the mean loss over the step's batch, dropout included and weight decay not; dense, so that
     *     pruned connections have theirs too (a straight-through estimate, see {@link Gradient})
     * @param learningRate of the step
     */
    void beforeStep(Gradient gradient, double learningRate);
}
