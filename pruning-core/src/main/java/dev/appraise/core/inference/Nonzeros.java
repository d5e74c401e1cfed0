package dev.appraise.core.inference;

/** The elements of a vector that are not zero; of one vector after the other, in the same memory. */
final class Nonzeros {
    private final int[] indices;
    private final float[] values;
    private int count;

    /** @param length of the longest vector */
    Nonzeros(int length) {
        indices = new int[length];
        values = new float[length];
    }

    /** Which element is the k-th that is not zero; only the first {@link #count} mean anything. */
    int[] indices() {
        return indices;
    }

    /** Its value. */
    float[] values() {
        return values;
    }

    int count() {
        return count;
    }

    /** Takes the first {@code length} elements. No branch depends on the values: half of what ReLU gives is zero. */
    void take(float[] vector, int length) {
        int next = 0;
        for (int i = 0; i < length; i++) {
            float value = vector[i];
            indices[next] = i;
            values[next] = value;
            next += isNonzero(value);
        }
        count = next;
    }

    /** Takes the elements at some positions after {@code offset}, and numbers them as the positions are. */
    void take(float[] vector, int offset, int[] positions) {
        int next = 0;
        for (int i = 0; i < positions.length; i++) {
            float value = vector[offset + positions[i]];
            indices[next] = i;
            values[next] = value;
            next += isNonzero(value);
        }
        count = next;
    }

    /** 1 or 0, without a branch: the bits but the sign, if there are any, make a negative number of their opposite. */
    private static int isNonzero(float value) {
        return -(Float.floatToRawIntBits(value) & Integer.MAX_VALUE) >>> (Integer.SIZE - 1);
    }
}
