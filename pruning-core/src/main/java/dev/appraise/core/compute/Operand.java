package dev.appraise.core.compute;

/**
 * One factor of a matrix product: a row-major matrix inside an array.
 *
 * @param values the array, not copied
 * @param offset where the matrix starts in it
 * @param gap how many numbers lie between the end of one row in the array and the start of the next
 * @param transposed whether its transpose is the factor; then the array holds {@code [columns][rows]} of the factor
 */
public record Operand(float[] values, int offset, int gap, boolean transposed) {
    /** A matrix without gaps. */
    public Operand(float[] values, int offset, boolean transposed) {
        this(values, offset, 0, transposed);
    }

    /** The matrix at the start of an array, as it lies. */
    public static Operand plain(float[] values) {
        return new Operand(values, 0, false);
    }

    /** The transpose of the matrix at the start of an array. */
    public static Operand transposed(float[] values) {
        return new Operand(values, 0, true);
    }

    /** How far apart rows start in the array, given the factor's size. */
    int stride(int rows, int columns) {
        return (transposed ? rows : columns) + gap;
    }
}
