package dev.appraise.appraisers.ablation;

import java.util.Arrays;

/** The unit is itself a linear output. */
final class OutputTangent implements Tangent {
    private int unit;

    @Override
    public void begin(int unit) {
        this.unit = unit;
    }

    @Override
    public void begin(int sample, float low, float high) {}

    @Override
    public void at(double t, Piece piece) {
        piece.startAt(t);
        Arrays.fill(piece.changes, 0);
        Arrays.fill(piece.slopes, 0);
        piece.changes[unit] = t;
        piece.slopes[unit] = 1;
    }
}
