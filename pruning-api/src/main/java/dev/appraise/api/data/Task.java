package dev.appraise.api.data;

import dev.appraise.api.network.Loss;

/** What is to be learnt, and so which loss and which measure are its own. */
public enum Task {
    /** Real-valued targets: mean squared error, reported as fit. */
    REGRESSION(Loss.MEAN_SQUARED_ERROR),
    /** One-hot targets: softmax cross-entropy, reported as accuracy. */
    CLASSIFICATION(Loss.SOFTMAX_CROSS_ENTROPY);

    private final Loss loss;

    Task(Loss loss) {
        this.loss = loss;
    }

    /** The loss that networks are trained with. */
    public Loss loss() {
        return loss;
    }
}
