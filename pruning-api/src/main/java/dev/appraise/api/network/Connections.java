package dev.appraise.api.network;

/**
 * The weighted connections of one layer: what a strategy scores and prunes.
 *
 * <p>A pruned connection's weight is exactly 0 and must stay so; whoever writes into {@link #values()} keeps to that
 * (or calls {@link #applyMask()} afterwards).
 */
public final class Connections {
    private final int outputs;
    private final int inputs;
    private final float[] values;
    private final Mask mask;

    Connections(int outputs, int inputs, float[] values, Mask mask) {
        if (values.length != outputs * inputs || mask.size() != values.length) {
            throw new IllegalArgumentException("a " + outputs + " x " + inputs + " layer needs " + outputs * inputs
                    + " weights and mask entries, not " + values.length + " and " + mask.size());
        }
        this.outputs = outputs;
        this.inputs = inputs;
        this.values = values;
        this.mask = mask;
    }

    /** Units that the connections lead to. */
    public int outputs() {
        return outputs;
    }

    /** Units that the connections come from. */
    public int inputs() {
        return inputs;
    }

    /** How many connections there are, live or pruned. */
    public int size() {
        return values.length;
    }

    /** The weights themselves, not a copy: {@code [outputs][inputs]}, row-major. */
    public float[] values() {
        return values;
    }

    /** Which of them live. Changed by {@link #prune} and {@link #regrow} alone. */
    public Mask mask() {
        return mask;
    }

    /** Takes connection {@code index} out for good: its weight becomes 0. Pruning one twice changes nothing. */
    public void prune(int index) {
        mask.prune(index);
        values[index] = 0;
    }

    /**
     * Lets a pruned connection live again, with the given weight. Only for methods whose card says that they regrow.
     */
    public void regrow(int index, float weight) {
        mask.regrow(index);
        values[index] = weight;
    }

    /** Sets the weight of every pruned connection to 0. */
    public void applyMask() {
        for (int i = 0; i < values.length; i++) {
            if (!mask.isLive(i)) {
                values[i] = 0;
            }
        }
    }

    Connections copy() {
        return new Connections(outputs, inputs, values.clone(), mask.copy());
    }
}
