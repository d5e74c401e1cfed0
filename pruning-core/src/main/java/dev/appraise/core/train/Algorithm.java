package dev.appraise.core.train;

/** How weights are fitted. */
public enum Algorithm {
    /**
     * Adam with decoupled weight decay (AdamW). Kingma and Ba, 2015 (arXiv 1412.6980); Loshchilov and Hutter, 2019
     * (arXiv 1711.05101). Its decay rates are 0.9 and 0.999, its epsilon 1e-8.
     */
    ADAM,
    /** Stochastic gradient descent with momentum; weight decay is part of the gradient. */
    SGD,
    /** Levenberg-Marquardt on all samples at once, for small networks under mean squared error. */
    LEVENBERG_MARQUARDT
}
