package dev.appraise.appraisers.ablation;

/**
 * One ReLU layer between the unit and linear outputs. The slopes at t = 0 are known ({@link OutputSlopes}); each unit in
 * between that flips somewhere in the range of the shifts (a <em>kink</em>) adds its ramp.
 */
final class KinkTangent implements Tangent {
    private final OutputSlopes slopes;
    private final LineKernel kernel;
    private final float[] column;
    private final int[] kinks;
    private int unit;
    private int sample;
    private int found;

    KinkTangent(OutputSlopes slopes, LineKernel kernel) {
        this.slopes = slopes;
        this.kernel = kernel;
        column = new float[slopes.stride()];
        kinks = new int[slopes.stride()];
    }

    @Override
    public void begin(int unit) {
        this.unit = unit;
        slopes.takeColumn(unit, column);
    }

    @Override
    public void begin(int sample, float low, float high) {
        this.sample = sample;
        found = kernel.kinks(slopes.between(), sample * slopes.stride(), column, column.length, low, high, kinks);
    }

    @Override
    public void at(double t, Piece piece) {
        piece.startAt(t);
        int from = slopes.at(sample, unit);
        for (int c = 0; c < piece.slopes.length; c++) {
            double slope = slopes.values()[from + c];
            piece.slopes[c] = slope;
            piece.changes[c] = slope * t;
        }
        for (int f = 0; f < found; f++) {
            bend(kinks[f], t, piece);
        }
    }

    private void bend(int k, double t, Piece piece) {
        double weight = column[k];
        double before = slopes.between()[sample * slopes.stride() + k];
        double moved = before + weight * t;
        piece.endAtKink(moved, weight);
        if (moved > 0 != before > 0) {
            double sign = moved > 0 ? 1 : -1;
            float[] last = slopes.last();
            for (int c = 0; c < piece.slopes.length; c++) {
                double heavy = sign * last[k * piece.slopes.length + c];
                piece.slopes[c] += heavy * weight;
                piece.changes[c] += heavy * moved;
            }
        }
    }
}
