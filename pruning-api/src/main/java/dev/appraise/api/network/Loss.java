package dev.appraise.api.network;

/** The error of a network on samples: what training lowers and what an appraisal measures the change of. */
public enum Loss {
    /** Mean over the samples and the outputs of (output - target)^2. */
    MEAN_SQUARED_ERROR,
    /**
     * Mean over the samples of -sum_c target_c log softmax(output)_c, in nats. The outputs are logits; the targets of a
     * sample sum to 1.
     */
    SOFTMAX_CROSS_ENTROPY;

    /**
     * The loss of one sample.
     *
     * @param outputs network outputs, the sample's starting at {@code offset}
     * @param targets targets in the same layout
     * @param offset where the sample starts in both
     * @param count outputs a sample
     */
    public double of(float[] outputs, float[] targets, int offset, int count) {
        return switch (this) {
            case MEAN_SQUARED_ERROR -> {
                double sum = 0;
                for (int c = offset; c < offset + count; c++) {
                    double error = (double) outputs[c] - targets[c];
                    sum += error * error;
                }
                yield sum / count;
            }
            case SOFTMAX_CROSS_ENTROPY -> {
                double max = Double.NEGATIVE_INFINITY;
                for (int c = offset; c < offset + count; c++) {
                    max = Math.max(max, outputs[c]);
                }
                double total = 0;
                double aimed = 0;
                for (int c = offset; c < offset + count; c++) {
                    total += Math.exp(outputs[c] - max);
                    aimed += targets[c] * (outputs[c] - max);
                }
                yield Math.log(total) - aimed;
            }
        };
    }

    /**
     * The probabilities that logits stand for: exp(logit_c) / sum_d exp(logit_d), in a new array.
     *
     * @param logits one a class, of any size
     */
    public static double[] softmax(double[] logits) {
        double max = Double.NEGATIVE_INFINITY;
        for (double logit : logits) {
            max = Math.max(max, logit);
        }
        double[] probabilities = new double[logits.length];
        double total = 0;
        for (int c = 0; c < logits.length; c++) {
            probabilities[c] = Math.exp(logits[c] - max);
            total += probabilities[c];
        }
        for (int c = 0; c < logits.length; c++) {
            probabilities[c] /= total;
        }
        return probabilities;
    }

    /**
     * The mean loss over samples.
     *
     * @param outputs {@code [size][count]}, row-major
     * @param targets {@code [size][count]}, row-major
     * @param size samples, at least 1
     * @param count outputs a sample
     */
    public double mean(float[] outputs, float[] targets, int size, int count) {
        double sum = 0;
        for (int n = 0; n < size; n++) {
            sum += of(outputs, targets, n * count, count);
        }
        return sum / size;
    }
}
