package dev.appraise.appraisers.ablation;

/** A stretch of the shift t of one unit, on one sample, on which the outputs are linear in t. Filled again and again. */
final class Piece {
    /** How far the outputs are from where they were at t = 0, when t is {@link #point}. */
    final double[] changes;
    /** The outputs' slopes in t. */
    final double[] slopes;
    /** A t on the stretch. */
    double point;
    /** Where the stretch starts, at most {@link #point}. */
    double low;
    /** Where it ends, at least {@link #point}. */
    double high;

    Piece(int outputs) {
        changes = new double[outputs];
        slopes = new double[outputs];
    }

    /** Starts a stretch that has no ends yet. */
    void startAt(double t) {
        point = t;
        low = Double.NEGATIVE_INFINITY;
        high = Double.POSITIVE_INFINITY;
    }

    /**
     * A ReLU unit's pre-activation is {@code value} at the point, and {@code slope} there: the stretch ends where it
     * crosses 0, and on the side where the unit is as it is at the point.
     */
    void endAtKink(double value, double slope) {
        if (slope != 0) {
            double kink = point - value / slope;
            if (value > 0 == slope > 0) {
                low = Math.max(low, Math.min(kink, point));
            } else {
                high = Math.min(high, Math.max(kink, point));
            }
        }
    }
}
