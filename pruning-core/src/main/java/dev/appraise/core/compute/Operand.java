package dev.appraise.core.compute;

/**
 * One factor of a matrix product: a row-major matrix without gaps, inside an array.
 *
 * @param values the array, not copied
 * @param offset where the matrix starts in it
 * @param transposed whether its transpose is the factor; then the array holds {@code [columns][rows]} of the factor
 */
public record Operand(float[] values, int offset, boolean transposed) {
    /** The matrix at the start of an array, as it lies. */
    public static Operand plain(float[] values) {
        return new Operand(values, 0, false);
    }

    /** The transpose of the matrix at the start of an array. */
    public static Operand transposed(float[] values) {
        return new Operand(values, 0, true);
    }
}
