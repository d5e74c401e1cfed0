package dev.appraise.core.compute;

import dev.appraise.api.network.Loss;

/** First and second derivatives of the losses by a network's outputs. */
final class LossSlopes {
    private LossSlopes() {}

    /**
     * Derivatives of {@code scale} times the sum of the samples' losses.
     *
     * @param outputs {@code [size][count]}
     * @param targets {@code [size][count]}, starting at {@code targetOffset}
     * @param into {@code [size][count]}
     */
    static void first(
            Loss loss,
            float[] outputs,
            float[] targets,
            int targetOffset,
            int size,
            int count,
            double scale,
            float[] into) {
        first(loss, outputs, targets, targetOffset, 0, size, count, scale, into);
    }

    /** The same for the samples {@code from} to {@code to} alone. */
    static void first(
            Loss loss,
            float[] outputs,
            float[] targets,
            int targetOffset,
            int from,
            int to,
            int count,
            double scale,
            float[] into) {
        switch (loss) {
            case MEAN_SQUARED_ERROR -> {
                double factor = 2 * scale / count;
                for (int i = from * count; i < to * count; i++) {
                    into[i] = (float) (factor * ((double) outputs[i] - targets[targetOffset + i]));
                }
            }
            case SOFTMAX_CROSS_ENTROPY -> {
                double[] shares = new double[count];
                for (int start = from * count; start < to * count; start += count) {
                    softmax(outputs, start, shares);
                    for (int c = 0; c < count; c++) {
                        into[start + c] = (float) (scale * (shares[c] - targets[targetOffset + start + c]));
                    }
                }
            }
        }
    }

    /**
     * The Hessian of {@code scale} times the sum of the samples' losses by the outputs, times a direction.
     *
     * @param direction {@code [size][count]}: how the outputs move
     * @param into {@code [size][count]}
     */
    static void second(Loss loss, float[] outputs, float[] direction, int size, int count, double scale, float[] into) {
        switch (loss) {
            case MEAN_SQUARED_ERROR -> {
                double factor = 2 * scale / count;
                for (int i = 0; i < size * count; i++) {
                    into[i] = (float) (factor * direction[i]);
                }
            }
            case SOFTMAX_CROSS_ENTROPY -> {
                double[] shares = new double[count];
                for (int start = 0; start < size * count; start += count) {
                    softmax(outputs, start, shares);
                    double mean = 0;
                    for (int c = 0; c < count; c++) {
                        mean += shares[c] * direction[start + c];
                    }
                    for (int c = 0; c < count; c++) {
                        into[start + c] = (float) (scale * shares[c] * (direction[start + c] - mean));
                    }
                }
            }
        }
    }

    private static void softmax(float[] logits, int start, double[] shares) {
        double max = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < shares.length; c++) {
            max = Math.max(max, logits[start + c]);
        }
        double total = 0;
        for (int c = 0; c < shares.length; c++) {
            shares[c] = Math.exp(logits[start + c] - max);
            total += shares[c];
        }
        for (int c = 0; c < shares.length; c++) {
            shares[c] /= total;
        }
    }
}
