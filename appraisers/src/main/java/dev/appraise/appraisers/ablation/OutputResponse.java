package dev.appraise.appraisers.ablation;

/** The unit is an output: closed form in the shift of that one output. */
final class OutputResponse implements Response {
    private final Pass pass;
    private final int width;
    private final double[] shift;

    OutputResponse(Pass pass) {
        this.pass = pass;
        width = pass.network().outputs();
        shift = new double[width];
    }

    @Override
    public void respond(int unit, int sample, double[] shifts, int count, double[] changes) {
        for (int m = 0; m < count; m++) {
            shift[unit] = shifts[m];
            changes[m] = pass.lossChange(sample, shift);
        }
        shift[unit] = 0;
    }
}
