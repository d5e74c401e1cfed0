package dev.appraise.appraisers.ablation;

/** The change of one sample's cross-entropy when its outputs change, of any size, in double. */
final class LossChange {
    private LossChange() {}

    /**
     * log sum_c p_c exp(d_c) - sum_c y_c d_c. Where sum_c y_c = 1 that is log1p(sum_c p_c expm1(d_c - r)), r = sum_c y_c
     * d_c, in which nothing cancels when the network is already sure of the right class. Small changes are never
     * differences of two losses, so that they survive.
     *
     * @param outputs the unchanged logits, from {@code at}
     * @param targets sum to 1, from {@code at}
     * @param shifts the changes of the logits, from 0
     */
    static double crossEntropy(double[] outputs, float[] targets, int at, double[] shifts) {
        double aimed = 0;
        for (int c = 0; c < shifts.length; c++) {
            aimed += targets[at + c] * shifts[c];
        }
        double normaliser = logSumExp(outputs, at, shifts.length);
        double largest = 0;
        double grown = 0;
        for (int c = 0; c < shifts.length; c++) {
            double shift = shifts[c] - aimed;
            largest = Math.max(largest, Math.abs(shift));
            grown += Math.exp(outputs[at + c] - normaliser) * Math.expm1(shift);
        }
        if (largest <= 1) {
            return Math.log1p(grown);
        }
        double[] shifted = new double[shifts.length];
        for (int c = 0; c < shifts.length; c++) {
            shifted[c] = outputs[at + c] + shifts[c] - aimed;
        }
        return logSumExp(shifted, 0, shifted.length) - normaliser;
    }

    /** log sum_c exp(values_c). */
    static double logSumExp(double[] values, int at, int width) {
        double max = values[at];
        for (int c = at + 1; c < at + width; c++) {
            max = Math.max(max, values[c]);
        }
        double total = 0;
        for (int c = at; c < at + width; c++) {
            total += Math.exp(values[c] - max);
        }
        return max + Math.log(total);
    }
}
