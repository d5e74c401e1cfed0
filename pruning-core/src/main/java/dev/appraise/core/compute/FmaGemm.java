package dev.appraise.core.compute;

import java.util.Arrays;

/**
 * Products whose bits are the same on every machine, in every JVM, for any number of rows, and with or without the Vector
 * API: each element of C is one chain of fused multiply-adds, in order along the inner dimension. Libraries sum in an
 * order that depends on the width of the machine's vectors, on tiles, and on Java 25 even on whether the JIT has compiled
 * the product yet, so that two runs of one seed differ.
 *
 * <p>It is also the fastest with {@code --add-modules jdk.incubator.vector}; measured on one core (AVX-512, Java 17; best
 * of 1.5 s each), in GFLOPS, for 128 samples through a 784-300 layer, beside {@link BlasGemm} and {@link EjmlGemm}:
 *
 * <table>
 * <caption>With the Vector API: fma, blas, ejml; without it: fma, blas</caption>
 * <tr><td>X W' (forward)<td>96<td>48<td>4<td>10<td>13
 * <tr><td>D' X (weight gradient)<td>135<td>41<td>7<td>9<td>12
 * <tr><td>D W (backward)<td>124<td>43<td>7<td>9<td>12
 * </table>
 *
 * <p>Without hardware that has fused multiply-add (x86 before 2013), {@link Math#fma} is very slow: choose another then.
 */
public final class FmaGemm implements Gemm {
    private static final ThreadLocal<float[]> SCRATCH = ThreadLocal.withInitial(() -> new float[0]);

    private final Kernel kernel;

    /** Uses the Vector API if the JVM has it. */
    public FmaGemm() {
        this(Kernel.fastest());
    }

    FmaGemm(Kernel kernel) {
        this.kernel = kernel;
    }

    @Override
    public void multiply(int rows, int columns, int inner, Operand a, Operand b, float beta, float[] c, int into) {
        scale(c, into, rows * columns, beta);
        int stride = a.stride(rows, inner);
        Kernel.Left left =
                new Kernel.Left(a.values(), a.offset(), a.transposed() ? 1 : stride, a.transposed() ? stride : 1);
        Kernel.Right right = b.transposed()
                ? transposed(b, columns, inner)
                : new Kernel.Right(b.values(), b.offset(), b.stride(inner, columns));
        kernel.add(rows, columns, inner, left, right, c, into);
    }

    /** Its loops. */
    Kernel kernel() {
        return kernel;
    }

    private static void scale(float[] c, int from, int count, float beta) {
        if (beta == 0) {
            Arrays.fill(c, from, from + count, 0);
        } else if (beta != 1) {
            for (int i = from; i < from + count; i++) {
                c[i] *= beta;
            }
        }
    }

    private static Kernel.Right transposed(Operand operand, int rows, int columns) {
        float[] scratch = SCRATCH.get();
        if (scratch.length < rows * columns) {
            scratch = new float[rows * columns];
            SCRATCH.set(scratch);
        }
        Transposition.copy(
                operand.values(), operand.offset(), columns + operand.gap(), rows, columns, scratch, 0, rows);
        return new Kernel.Right(scratch, 0, rows);
    }
}
