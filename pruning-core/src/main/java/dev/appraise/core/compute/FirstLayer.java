package dev.appraise.core.compute;

import org.jspecify.annotations.Nullable;

/**
 * The products of a network's first layer, with its weights by input, {@code [inputs][units]}: training moves them in that
 * order, a tile of consecutive inputs at a time, so that neither weights nor gradient need be transposed in each step, and
 * a tile's gradient is still in the cache when its weights move. Inputs that are 0 are passed over if most are.
 *
 * <p>Threads share it as they do a {@link Pass}; tiles can be computed and moved by any thread.
 */
public final class FirstLayer {
    private static final int TILE = 64;

    private final Gemm gemm;
    private final int inputs;
    private final int units;
    private final float[] weights;
    private final int tileInputs;
    private final @Nullable SparseInputs sparse;
    private boolean finite;

    FirstLayer(Gemm gemm, int capacity, int inputs, int units, int parts, boolean mostlyZero) {
        this.gemm = gemm;
        this.inputs = inputs;
        this.units = units;
        weights = new float[inputs * units + Kernel.SLACK];
        // As many tiles for one part as for another, of as many inputs as kernels like to take together.
        int rounds = ceiling(inputs, parts * TILE);
        tileInputs = ceiling(ceiling(inputs, parts * rounds), 8) * 8;
        sparse = mostlyZero && gemm instanceof FmaGemm fma
                ? SparseInputs.of(fma.kernel(), capacity, inputs, units, parts)
                : null;
    }

    private static int ceiling(int things, int size) {
        return (things + size - 1) / size;
    }

    /** Not a copy: {@code [inputs][units]}, and room behind it. */
    public float[] weights() {
        return weights;
    }

    /** How many units it has. */
    public int units() {
        return units;
    }

    /** How many tiles it has. */
    public int tiles() {
        return ceiling(inputs, tileInputs);
    }

    /** The first input of a tile; for {@code tile = tiles()}, how many inputs there are. */
    public int start(int tile) {
        return Math.min(tile * tileInputs, inputs);
    }

    /** Takes over weights {@code [units][inputs]}; inputs that are 0 are only passed over if all are finite. */
    public void read(float[] values) {
        Transposition.copy(values, 0, inputs, units, inputs, weights, 0, units);
        finite = sparse != null && areFinite(values);
    }

    private static boolean areFinite(float[] values) {
        for (float value : values) {
            if (!Float.isFinite(value)) {
                return false;
            }
        }
        return true;
    }

    /** Writes weights {@code [units][inputs]}. */
    public void write(float[] values) {
        byUnit(weights, values);
    }

    /** Copies numbers of its connections, {@code [inputs][units]}, to {@code [units][inputs]}. */
    public void byUnit(float[] byInput, float[] byUnit) {
        Transposition.copy(byInput, 0, units, inputs, units, byUnit, 0, inputs);
    }

    /**
     * Z = X W' for the samples of a part.
     *
     * @param x {@code [size][inputs]}
     */
    void forward(int part, Operand x, int from, int to, float[] z) {
        if (sparse != null) {
            sparse.read(part, x, from, to);
            if (finite) {
                sparse.forward(part, weights, from, to, z);
                return;
            }
        }
        Operand samples = new Operand(x.values(), x.offset() + from * inputs, false);
        gemm.multiply(to - from, units, inputs, samples, Operand.plain(weights), 0, z, from * units);
    }

    /** Must be called when the slopes of a part's samples are there. */
    void sloped(int part, int from, int to) {
        if (sparse != null) {
            sparse.prepareGradient(part, from, to);
        }
    }

    /**
     * G' = X' D for the inputs of a tile.
     *
     * @param x {@code [size][inputs]}
     * @param deltas {@code [size][units]}, with room behind it
     * @param gradient {@code [inputs][units]}
     */
    void gradient(int part, int tile, Operand x, int size, float[] deltas, float[] gradient) {
        int from = start(tile);
        int to = start(tile + 1);
        if (sparse != null) {
            sparse.gradient(part, x, size, deltas, from, to, gradient);
        } else {
            Operand samples = new Operand(x.values(), x.offset() + from, inputs - (to - from), true);
            gemm.multiply(to - from, units, size, samples, Operand.plain(deltas), 0, gradient, from * units);
        }
    }
}
