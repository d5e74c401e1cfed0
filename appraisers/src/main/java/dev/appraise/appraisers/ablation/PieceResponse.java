package dev.appraise.appraisers.ablation;

/** Shifts of one sample that are on one {@link Piece} share one {@link LossExpansion}. */
final class PieceResponse implements FarResponse {
    private final Tangent tangent;
    private final Piece piece;
    private final LossExpansion expansion;
    private final boolean bends;
    private final float[] near;
    private final int[] nearConnections;
    private final float[] changes;
    private int left;

    /** @param layer the layer of the units, for which the tangent was made */
    PieceResponse(Pass pass, int layer, Tangent tangent) {
        this.tangent = tangent;
        piece = new Piece(pass.network().outputs());
        expansion = new LossExpansion(pass);
        bends = layer < pass.network().depth() - 2;
        int inputs = pass.network().layer(layer).inputs();
        near = new float[inputs];
        nearConnections = new int[inputs];
        changes = new float[inputs];
    }

    @Override
    public void begin(int unit, int lane) {
        tangent.begin(unit, lane);
    }

    @Override
    public void addTo(int sample, float[] shifts, int[] connections, int count, double[] sums, int offset) {
        float low = 0;
        float high = 0;
        for (int m = 0; m < count; m++) {
            low = Math.min(low, shifts[m]);
            high = Math.max(high, shifts[m]);
        }
        tangent.begin(sample, low, high);
        left = count;
        float point = bends ? shifts[0] : 0;
        while (left > 0) {
            tangent.at(point, piece);
            expansion.around(sample, piece, low, high);
            int inside = split(shifts, connections, point);
            if (inside > 0) {
                expansion.evaluate(near, inside, changes);
                for (int m = 0; m < inside; m++) {
                    sums[offset + nearConnections[m]] += changes[m];
                }
            }
            point = shifts[0];
        }
    }

    /** Takes the shifts on which the expansion holds apart from those that are left. What is not a number is taken. */
    private int split(float[] shifts, int[] connections, float point) {
        double low = expansion.low();
        double high = expansion.high();
        int inside = 0;
        int outside = 0;
        for (int m = 0; m < left; m++) {
            float shift = shifts[m];
            int connection = connections[m];
            if (shift < low || shift > high) {
                shifts[outside] = shift;
                connections[outside++] = connection;
            } else {
                near[inside] = shift - point;
                nearConnections[inside++] = connection;
            }
        }
        left = outside;
        return inside;
    }
}
