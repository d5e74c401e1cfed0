package dev.appraise.core.compute;

import java.util.Arrays;

/** Plain Java. Eight terms at a time, so that C is read and written an eighth as often. */
final class ScalarKernel implements Kernel {
    private static final int TERMS = 8;
    private static final int WIDTH = 512;

    @Override
    public void add(int rows, int columns, int inner, Left a, Right b, float[] c, int into) {
        for (int column = 0; column < columns; column += WIDTH) {
            int width = Math.min(WIDTH, columns - column);
            int k = 0;
            for (; k + TERMS <= inner; k += TERMS) {
                for (int row = 0; row < rows; row++) {
                    int from = a.start() + row * a.row() + k * a.step();
                    eight(a, from, b, k, column, c, into + row * columns + column, width);
                }
            }
            for (; k < inner; k++) {
                for (int row = 0; row < rows; row++) {
                    float factor = a.values()[a.start() + row * a.row() + k * a.step()];
                    int at = b.start() + k * b.stride() + column;
                    one(factor, b.values(), at, c, into + row * columns + column, width);
                }
            }
        }
    }

    @Override
    public void multiply(int row, SparseRows[] parts, Right b, int columns, float[] c, int into) {
        Arrays.fill(c, into, into + columns, 0);
        for (SparseRows part : parts) {
            for (int entry = part.first(row); entry < part.end(row); entry++) {
                int at = b.start() + part.places()[entry] * b.stride();
                one(part.values()[entry], b.values(), at, c, into, columns);
            }
        }
    }

    @Override
    public void add(Panel a, Right b, int columns, float[] c, int stride) {
        for (int k = 0; k < a.count(); k++) {
            int at = b.start() + a.terms()[a.first() + k] * b.stride();
            for (int r = 0; r < PANEL_ROWS; r++) {
                one(a.values()[a.start() + k * PANEL_ROWS + r], b.values(), at, c, r * stride, columns);
            }
        }
    }

    @Override
    public boolean isFastByPanel() {
        return false;
    }

    @Override
    public void or(float[] values, int start, int columns, int[] any) {
        or(values, start, columns, 0, any);
    }

    /** The same from one column on. */
    static void or(float[] values, int start, int columns, int first, int[] any) {
        for (int k = first; k < columns; k++) {
            int bits = 0;
            for (int at = start + k; at < start + PANEL_ROWS * columns; at += columns) {
                bits |= Float.floatToRawIntBits(values[at]);
            }
            any[k] = bits;
        }
    }

    @Override
    public void keep(int[] bits, float[] values, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bits[i] == 0) {
                values[i] = 0;
            }
        }
    }

    private static void eight(Left a, int from, Right right, int k, int column, float[] c, int into, int width) {
        float[] values = a.values();
        float[] b = right.values();
        int columns = right.stride();
        int start = right.start() + k * columns + column;
        int step = a.step();
        float a0 = values[from];
        float a1 = values[from + step];
        float a2 = values[from + 2 * step];
        float a3 = values[from + 3 * step];
        float a4 = values[from + 4 * step];
        float a5 = values[from + 5 * step];
        float a6 = values[from + 6 * step];
        float a7 = values[from + 7 * step];
        for (int j = 0; j < width; j++) {
            int at = start + j;
            float sum = Math.fma(a0, b[at], c[into + j]);
            sum = Math.fma(a1, b[at + columns], sum);
            sum = Math.fma(a2, b[at + 2 * columns], sum);
            sum = Math.fma(a3, b[at + 3 * columns], sum);
            sum = Math.fma(a4, b[at + 4 * columns], sum);
            sum = Math.fma(a5, b[at + 5 * columns], sum);
            sum = Math.fma(a6, b[at + 6 * columns], sum);
            c[into + j] = Math.fma(a7, b[at + 7 * columns], sum);
        }
    }

    private static void one(float factor, float[] b, int start, float[] c, int into, int width) {
        for (int j = 0; j < width; j++) {
            c[into + j] = Math.fma(factor, b[start + j], c[into + j]);
        }
    }
}
