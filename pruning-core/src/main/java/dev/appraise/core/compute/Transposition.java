package dev.appraise.core.compute;

/** Copies matrices transposed, in blocks that fit the nearest cache. */
final class Transposition {
    private static final int BLOCK = 16;

    private Transposition() {}

    /**
     * Copies a row-major matrix so that its rows become columns.
     *
     * @param stride how far apart rows start in {@code from}
     * @param intoStride how far apart what were columns start in {@code into}
     */
    static void copy(
            float[] from, int start, int stride, int rows, int columns, float[] into, int intoStart, int intoStride) {
        for (int row = 0; row < rows; row += BLOCK) {
            for (int column = 0; column < columns; column += BLOCK) {
                int lastRow = Math.min(rows, row + BLOCK);
                int lastColumn = Math.min(columns, column + BLOCK);
                for (int j = column; j < lastColumn; j++) {
                    int to = intoStart + j * intoStride;
                    for (int i = row; i < lastRow; i++) {
                        into[to + i] = from[start + i * stride + j];
                    }
                }
            }
        }
    }
}
