package dev.appraise.core.compute;

import dev.appraise.core.compute.Kernel.Panel;
import dev.appraise.core.compute.Kernel.Right;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * Takes eight samples, or eight neighbouring inputs, together, and passes over what is 0 in all of them. Of images, these are 0 at
 * much the same places: eight of them have some two and a half times the terms of their lists, which tiles add several times as fast.
 */
final class InputPanels implements SparseInputs {
    private static final int ROWS = Kernel.PANEL_ROWS;
    /** Units whose weights stay in the second-level cache while all samples pass, at some 1,000 inputs: a multiple of a tile's. */
    private static final int BLOCK = 144;

    private final Kernel kernel;
    private final int features;
    private final int units;
    private final Part[] parts;

    InputPanels(Kernel kernel, int capacity, int features, int units, int parts) {
        this.kernel = kernel;
        this.features = features;
        this.units = units;
        int most = (capacity + parts - 1) / parts;
        this.parts = Stream.generate(() -> new Part((most + ROWS - 1) / ROWS, capacity))
                .limit(parts)
                .toArray(Part[]::new);
    }

    /** A thread's own: panels of its samples, and room for a panel of inputs and for the sums of one. */
    private final class Part {
        private final Panels samples;
        private final Panels inputs;
        private final float[] sums = new float[ROWS * (units + Kernel.SLACK)];

        Part(int count, int capacity) {
            samples = new Panels(kernel, count, features);
            inputs = new Panels(kernel, 1, capacity);
        }
    }

    @Override
    public void read(int part, Operand x, int from, int to) {
        Panels panels = parts[part].samples;
        for (int n = from; n < to; n += ROWS) {
            int panel = (n - from) / ROWS;
            int start = x.offset() + n * features;
            if (n + ROWS <= to) {
                panels.readRows(panel, x.values(), start, features);
            } else {
                panels.readFew(panel, x.values(), start, to - n, features, features, 1);
            }
        }
    }

    @Override
    public void forward(int part, float[] weights, int from, int to, float[] z) {
        for (int unit = 0; unit < units; unit += BLOCK) {
            Right right = new Right(weights, unit, units);
            int width = Math.min(BLOCK, units - unit);
            for (int n = from; n < to; n += ROWS) {
                Panel panel = parts[part].samples.get((n - from) / ROWS);
                multiply(part, panel, right, width, Math.min(ROWS, to - n), z, n * units + unit);
            }
        }
    }

    /** There is nothing to prepare. */
    @Override
    public void prepareGradient(int part, int from, int to) {}

    @Override
    public void gradient(int part, Operand x, int size, float[] deltas, int from, int to, float[] gradient) {
        Panels panels = parts[part].inputs;
        Right right = new Right(deltas, 0, units);
        for (int i = from; i < to; i += ROWS) {
            int rows = Math.min(ROWS, to - i);
            if (rows == ROWS) {
                panels.readColumns(0, x.values(), x.offset() + i, size, features);
            } else {
                panels.readFew(0, x.values(), x.offset() + i, rows, size, 1, features);
            }
            multiply(part, panels.get(0), right, units, rows, gradient, i * units);
        }
    }

    /** Overwrites some rows of a product, which are {@code units} apart. */
    private void multiply(int part, Panel panel, Right right, int width, int rows, float[] into, int start) {
        float[] sums = parts[part].sums;
        int stride = width + Kernel.SLACK;
        Arrays.fill(sums, 0, ROWS * stride, 0);
        kernel.add(panel, right, width, sums, stride);
        for (int r = 0; r < rows; r++) {
            System.arraycopy(sums, r * stride, into, start + r * units, width);
        }
    }
}
