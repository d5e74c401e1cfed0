package dev.appraise.appraisers.ablation;

/**
 * The unit is itself a linear output, of a network with cross-entropy: with p its probability and y its target, the change
 * is log1p(p expm1((1 - y) t) + (1 - p) expm1(-y t)).
 */
final class OutputResponse implements FarResponse {
    private static final double SMALL = 1e-3;

    private final Pass pass;
    private final int outputs;
    private int unit;

    OutputResponse(Pass pass) {
        this.pass = pass;
        outputs = pass.network().outputs();
    }

    @Override
    public void begin(int unit, int lane) {
        this.unit = unit;
    }

    @Override
    public void addTo(int sample, float[] shifts, int[] connections, int count, double[] sums, int offset) {
        int at = sample * outputs;
        double normaliser = pass.normalisers()[sample];
        double own = pass.outputs()[at + unit] - normaliser;
        double others = others(at) - normaliser;
        double share = Math.exp(own);
        double rest = Math.exp(others);
        double target = pass.batch().targets()[at + unit];
        for (int m = 0; m < count; m++) {
            double up = (1 - target) * shifts[m];
            double down = -target * shifts[m];
            double grown = share * grown(up) + rest * grown(down);
            boolean small = Math.abs(up) <= 1 && Math.abs(down) <= 1 && Math.abs(grown) <= 0.5;
            sums[offset + connections[m]] += small ? log1p(grown) : change(own, others, up, down);
        }
    }

    /** expm1(x), which is much dearer than exp; what that loses counts for nothing in a float. */
    private static double grown(double x) {
        return Math.abs(x) > SMALL ? Math.exp(x) - 1 : x == 0 ? 0 : Math.expm1(x);
    }

    /** Likewise. */
    private static double log1p(double x) {
        return Math.abs(x) > SMALL ? Math.log(1 + x) : Math.log1p(x);
    }

    /** log of the sum of the other outputs' exponentials; of none, -infinity. */
    private double others(int at) {
        double[] logits = pass.outputs();
        double greatest = Double.NEGATIVE_INFINITY;
        for (int c = at; c < at + outputs; c++) {
            greatest = c == at + unit ? greatest : Math.max(greatest, logits[c]);
        }
        double total = 0;
        for (int c = at; c < at + outputs; c++) {
            total += c == at + unit ? 0 : Math.exp(logits[c] - greatest);
        }
        return greatest + Math.log(total);
    }

    /**
     * log(exp(own + up) + exp(others + down)).
     *
     * @param own log of the unit's probability
     * @param others log of that of all others
     */
    private static double change(double own, double others, double up, double down) {
        double first = own + up;
        double second = others + down;
        return Math.max(first, second) + Math.log1p(Math.exp(-Math.abs(first - second)));
    }
}
