package dev.appraise.core.train;

/** The arrays and the optimiser are copies that nobody else holds. */
record StochasticState(
        Optimizer optimizer, LearningRate learningRate, long step, Order order, double epochLoss, long randomState)
        implements TrainerState {

    /** The order of an epoch's rows, and how many of them are dealt out. */
    record Order(int[] rows, int position) {}
}
