package dev.appraise.core.compute;

import dev.ludovic.netlib.blas.JavaBLAS;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Products by netlib's BLAS in pure Java: with SIMD instructions if the JVM runs with
 * {@code --add-modules jdk.incubator.vector}, without them otherwise. Native libraries are never used, so that results do
 * not depend on what is installed.
 *
 * <p>With SIMD, on Java 25, the first products of a run have other bits than the rest: a compiled product sums its vector
 * lanes in another order than an interpreted one. Figures at {@link FmaGemm}.
 */
public final class BlasGemm implements Gemm {
    /** A strong reference: a logger that nobody holds forgets its level. */
    private static final Logger NETLIB_LOG = Logger.getLogger("dev.ludovic.netlib.blas.InstanceBuilder");

    private static final JavaBLAS BLAS = quietly();

    @Override
    public void multiply(int rows, int columns, int inner, Operand a, Operand b, float beta, float[] c, int into) {
        // BLAS is column-major: what it sees are the transposes, so it is asked for C' = B' A'.
        BLAS.sgemm(
                b.transposed() ? "T" : "N",
                a.transposed() ? "T" : "N",
                columns,
                rows,
                inner,
                1,
                b.values(),
                b.offset(),
                b.stride(inner, columns),
                a.values(),
                a.offset(),
                a.stride(rows, inner),
                beta,
                c,
                into,
                columns);
    }

    private static JavaBLAS quietly() {
        // Asking for the Java one also loads the native one, which writes to stderr, unless told not to.
        String property = "dev.ludovic.netlib.blas.allowNative";
        if (System.getProperty(property) == null) {
            System.setProperty(property, "false");
        }
        NETLIB_LOG.setLevel(Level.WARNING);
        return JavaBLAS.getInstance();
    }
}
