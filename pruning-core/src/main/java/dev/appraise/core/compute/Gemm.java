package dev.appraise.core.compute;

import dev.appraise.api.InvalidInputException;
import dev.appraise.api.Names;
import java.util.List;

/** The matrix product that all dense computing rests on. Implementations are thread-safe and use one thread. */
public interface Gemm {
    /** The system property that chooses: {@code fma}, {@code blas} or {@code ejml}. */
    String PROPERTY = "appraise.gemm";

    /**
     * C = A B + beta C, where A is {@code [rows][inner]}, B {@code [inner][columns]} and C
     * {@code [rows][columns]}. With {@code beta = 0}, C may hold anything before, NaN included.
     *
     * @param c row-major, starting at {@code into}; must not be an array that A or B lies in
     */
    void multiply(int rows, int columns, int inner, Operand a, Operand b, float beta, float[] c, int into);

    /** The same, with C at the array's start. */
    default void multiply(int rows, int columns, int inner, Operand a, Operand b, float beta, float[] c) {
        multiply(rows, columns, inner, a, b, beta, c, 0);
    }

    /**
     * {@link FmaGemm}, unless the system property {@value #PROPERTY} names another.
     *
     * @throws InvalidInputException if the property names none
     */
    static Gemm fastest() {
        String choice = System.getProperty(PROPERTY, "fma");
        return switch (choice) {
            case "fma" -> new FmaGemm();
            case "blas" -> new BlasGemm();
            case "ejml" -> new EjmlGemm();
            default ->
                throw new InvalidInputException(
                        "system property " + PROPERTY + " is '" + choice + "'",
                        Names.hint(choice, List.of("fma", "blas", "ejml")));
        };
    }
}
