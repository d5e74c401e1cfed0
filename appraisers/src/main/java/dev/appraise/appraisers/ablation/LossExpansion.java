package dev.appraise.appraisers.ablation;

import dev.appraise.api.network.Loss;

/**
 * The change of one sample's loss along a {@link Piece}, as a function of u = t - point, in as few terms as floats need.
 *
 * <p>Squared error is a quadratic. Cross-entropy, with q the softmax at the point, s the slopes of the outputs relative
 * to the mean slope of the targets, and L0 the change at the point, is L0 + log1p(sum_k m_k u^k), m_k = sum_c q_c s_c^k /
 * k!: Taylor's series of sum_c q_c expm1(s_c u), with the classes summed <em>before</em> the shifts are looked at. Cut
 * after the term in u^K, what is left out is below b^K e^b / (K + 1)! times sum_c q_c |s_c u|, b = max_c |s_c u|: 7e-8 for
 * b = 1/4 and K = 6, and for b = 1 and K = 10. Shifts with b above 1 get a point of their own.
 */
final class LossExpansion {
    private static final double NEAR = 0.25;
    private static final double SHORT = 1.0 / 256;

    /** Above this, exp might not be a double any more. */
    private static final double EXTREME = 600;

    private final Pass pass;
    private final int outputs;
    private final double[] weights;
    private final double[] centred;
    private final double[] moments = new double[11];
    private final float[] coefficients = new float[11];
    private double low;
    private double high;
    private float constant;
    private int degree;
    /** A bound on |sum_k m_k u^k|; exp(b) is at most 1 + 2 b for b up to 1. */
    private double growth;

    LossExpansion(Pass pass) {
        this.pass = pass;
        outputs = pass.network().outputs();
        weights = new double[outputs];
        centred = new double[outputs];
    }

    /** From where the expansion holds. */
    double low() {
        return low;
    }

    /** Up to where it holds. */
    double high() {
        return high;
    }

    /**
     * Expands.
     *
     * @param lowest no t below will be asked for
     * @param highest no t above will be asked for
     */
    void around(int sample, Piece piece, double lowest, double highest) {
        low = piece.low;
        high = piece.high;
        switch (pass.loss()) {
            case MEAN_SQUARED_ERROR -> squaredError(sample * outputs, piece);
            case SOFTMAX_CROSS_ENTROPY -> crossEntropy(sample, piece, lowest, highest);
        }
    }

    private void squaredError(int at, Piece piece) {
        double none = 0;
        double first = 0;
        double second = 0;
        for (int c = 0; c < outputs; c++) {
            double change = piece.changes[c];
            double slope = piece.slopes[c];
            none += change * (pass.slopes()[at + c] + change / outputs);
            first += slope * (pass.slopes()[at + c] + 2 * change / outputs);
            second += slope * slope / outputs;
        }
        constant = (float) none;
        coefficients[1] = (float) first;
        coefficients[2] = (float) second;
        degree = 2;
    }

    private void crossEntropy(int sample, Piece piece, double lowest, double highest) {
        double steepest = centre(sample * outputs, piece.slopes);
        double limit = 1 / steepest;
        low = Math.max(low, piece.point - limit);
        high = Math.min(high, piece.point + limit);
        double reach = Math.max(Math.min(high, highest) - piece.point, piece.point - Math.max(low, lowest));
        double bound = reach * steepest;
        if (piece.point == 0) {
            constant = 0;
            System.arraycopy(pass.slopes(), sample * outputs, weights, 0, outputs);
        } else {
            constant = (float) moveTo(sample, piece.changes);
        }
        degree = bound <= NEAR ? 6 : 10;
        double spread = degree == 6 ? sixMoments(weights, centred, moments) : tenMoments(weights, centred, moments);
        growth = spread * reach * (1 + 2 * bound);
        for (int k = 1; k <= degree; k++) {
            coefficients[k] = (float) moments[k];
        }
    }

    /** Takes the slopes relative to the targets' mean slope; gives the steepest. */
    private double centre(int at, double[] slopes) {
        float[] targets = pass.batch().targets();
        double mean = 0;
        for (int c = 0; c < outputs; c++) {
            mean += targets[at + c] * slopes[c];
        }
        double steepest = 0;
        for (int c = 0; c < outputs; c++) {
            centred[c] = slopes[c] - mean;
            steepest = Math.max(steepest, Math.abs(centred[c]));
        }
        return steepest;
    }

    /** Takes the softmax where the outputs have changed; gives the change of the loss, as exact as a float can be. */
    private double moveTo(int sample, double[] changes) {
        int at = sample * outputs;
        double aimed = 0;
        for (int c = 0; c < outputs; c++) {
            aimed += pass.batch().targets()[at + c] * changes[c];
        }
        double largest = 0;
        for (int c = 0; c < outputs; c++) {
            weights[c] = changes[c] - aimed;
            largest = Math.max(largest, Math.abs(weights[c]));
        }
        return largest <= 1 ? moveNear(at) : moveFar(sample, changes, aimed);
    }

    /** For changes of at most 1, relative to the targets'. */
    private double moveNear(int at) {
        double grown = 0;
        for (int c = 0; c < outputs; c++) {
            double half = Exponential.expm1(weights[c] / 2);
            double growth = half * (half + 2);
            weights[c] = pass.slopes()[at + c] * (1 + growth);
            grown += pass.slopes()[at + c] * growth;
        }
        double share = 1 / (1 + grown);
        for (int c = 0; c < outputs; c++) {
            weights[c] *= share;
        }
        return Math.log1p(grown);
    }

    private double moveFar(int sample, double[] changes, double shift) {
        int at = sample * outputs;
        double aimed = pass.normalisers()[sample] + shift;
        double greatest = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < outputs; c++) {
            weights[c] = pass.outputs()[at + c] + changes[c] - aimed;
            greatest = Math.max(greatest, weights[c]);
        }
        double start = Math.abs(greatest) > EXTREME ? greatest : 0;
        double total = 0;
        for (int c = 0; c < outputs; c++) {
            weights[c] = Math.exp(weights[c] - start);
            total += weights[c];
        }
        for (int c = 0; c < outputs; c++) {
            weights[c] /= total;
        }
        return start + Math.log(total);
    }

    /** Gives sum_c q_c |s_c|. */
    private static double sixMoments(double[] weights, double[] slopes, double[] moments) {
        double spread = 0;
        double m1 = 0;
        double m2 = 0;
        double m3 = 0;
        double m4 = 0;
        double m5 = 0;
        double m6 = 0;
        for (int c = 0; c < weights.length; c++) {
            double s = slopes[c];
            double p1 = weights[c] * s;
            double p2 = p1 * s;
            double p3 = p2 * s;
            double square = s * s;
            spread += Math.abs(p1);
            m1 += p1;
            m2 += p2;
            m3 += p3;
            m4 += p2 * square;
            m5 += p3 * square;
            m6 += p2 * square * square;
        }
        moments[1] = m1;
        moments[2] = m2 / 2;
        moments[3] = m3 / 6;
        moments[4] = m4 / 24;
        moments[5] = m5 / 120;
        moments[6] = m6 / 720;
        return spread;
    }

    /** As {@link #sixMoments}, with the next four. */
    private static double tenMoments(double[] weights, double[] slopes, double[] moments) {
        double m7 = 0;
        double m8 = 0;
        double m9 = 0;
        double m10 = 0;
        for (int c = 0; c < weights.length; c++) {
            double s = slopes[c];
            double square = s * s;
            double p6 = weights[c] * square * square * square;
            double p7 = p6 * s;
            m7 += p7;
            m8 += p6 * square;
            m9 += p7 * square;
            m10 += p6 * square * square;
        }
        moments[7] = m7 / 5040;
        moments[8] = m8 / 40320;
        moments[9] = m9 / 362880;
        moments[10] = m10 / 3628800;
        return sixMoments(weights, slopes, moments);
    }

    /**
     * The changes of the loss.
     *
     * @param shifts u, each with {@link #low} at most point + u at most {@link #high}
     */
    void evaluate(float[] shifts, int count, float[] changes) {
        switch (degree) {
            case 2 -> second(shifts, count, changes);
            case 6 -> sixth(shifts, count, changes);
            default -> tenth(shifts, count, changes);
        }
        if (pass.loss() == Loss.SOFTMAX_CROSS_ENTROPY) {
            if (growth <= SHORT) {
                shortLog1p(constant, changes, count);
            } else {
                log1p(constant, changes, count);
            }
        }
    }

    private void second(float[] x, int count, float[] result) {
        float c0 = constant;
        float c1 = coefficients[1];
        float c2 = coefficients[2];
        for (int m = 0; m < count; m++) {
            result[m] = c0 + x[m] * Math.fma(x[m], c2, c1);
        }
    }

    private void sixth(float[] x, int count, float[] result) {
        float c1 = coefficients[1];
        float c2 = coefficients[2];
        float c3 = coefficients[3];
        float c4 = coefficients[4];
        float c5 = coefficients[5];
        float c6 = coefficients[6];
        for (int m = 0; m < count; m++) {
            float v = x[m];
            float high = Math.fma(v, Math.fma(v, c6, c5), c4);
            result[m] = v * Math.fma(v, Math.fma(v, Math.fma(v, high, c3), c2), c1);
        }
    }

    private void tenth(float[] x, int count, float[] result) {
        float c1 = coefficients[1];
        float c2 = coefficients[2];
        float c3 = coefficients[3];
        float c4 = coefficients[4];
        float c5 = coefficients[5];
        float c6 = coefficients[6];
        float c7 = coefficients[7];
        float c8 = coefficients[8];
        float c9 = coefficients[9];
        float c10 = coefficients[10];
        for (int m = 0; m < count; m++) {
            float v = x[m];
            float high = Math.fma(v, Math.fma(v, Math.fma(v, Math.fma(v, c10, c9), c8), c7), c6);
            float middle = Math.fma(v, Math.fma(v, Math.fma(v, high, c5), c4), c3);
            result[m] = v * Math.fma(v, Math.fma(v, middle, c2), c1);
        }
    }

    /** {@code x[m] = constant + log1p(x[m])} for |x| at most 2^-8: three terms. The remainder is below 2e-8 |x|. */
    private static void shortLog1p(float constant, float[] x, int count) {
        for (int m = 0; m < count; m++) {
            float v = x[m];
            x[m] = constant + Math.fma(v * v, Math.fma(v, 1 / 3f, -0.5f), v);
        }
    }

    /** As above, for x in [exp(-1) - 1, exp(1) - 1], by 2 artanh(x / (2 + x)) to its 17th power. */
    private static void log1p(float constant, float[] x, int count) {
        for (int m = 0; m < count; m++) {
            float u = x[m] / (2 + x[m]);
            float v = u * u;
            float high = Math.fma(v, Math.fma(v, Math.fma(v, 1 / 17f, 1 / 15f), 1 / 13f), 1 / 11f);
            float low = Math.fma(v, Math.fma(v, Math.fma(v, high, 1 / 9f), 1 / 7f), 1 / 5f);
            float series = Math.fma(v, low, 1 / 3f);
            x[m] = constant + 2 * Math.fma(u * v, series, u);
        }
    }
}
