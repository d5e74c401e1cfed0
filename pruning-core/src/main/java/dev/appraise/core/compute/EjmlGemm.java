package dev.appraise.core.compute;

import java.util.Arrays;
import org.ejml.data.FMatrixRMaj;
import org.ejml.dense.row.CommonOps_FDRM;

/**
 * Products by EJML. About 7 GFLOPS on one core where {@link BlasGemm} does 41 to 47 (see there), and 4 for A B'; kept
 * as the independent twin that the other is tested against, and for machines where it misbehaves.
 */
public final class EjmlGemm implements Gemm {
    @Override
    public void multiply(int rows, int columns, int inner, float alpha, Operand a, Operand b, float beta, float[] c) {
        FMatrixRMaj left = wrap(a, rows, inner);
        FMatrixRMaj right = wrap(b, inner, columns);
        FMatrixRMaj product = FMatrixRMaj.wrap(rows, columns, c);
        if (beta == 0) {
            Arrays.fill(c, 0, rows * columns, 0);
        } else if (beta != 1) {
            CommonOps_FDRM.scale(beta, product);
        }
        if (a.transposed() && b.transposed()) {
            CommonOps_FDRM.multAddTransAB(alpha, left, right, product);
        } else if (a.transposed()) {
            CommonOps_FDRM.multAddTransA(alpha, left, right, product);
        } else if (b.transposed()) {
            CommonOps_FDRM.multAddTransB(alpha, left, right, product);
        } else {
            CommonOps_FDRM.multAdd(alpha, left, right, product);
        }
    }

    private static FMatrixRMaj wrap(Operand operand, int rows, int columns) {
        // EJML has no matrix that starts inside an array.
        float[] values = operand.offset() == 0
                ? operand.values()
                : Arrays.copyOfRange(operand.values(), operand.offset(), operand.offset() + rows * columns);
        return operand.transposed() ? FMatrixRMaj.wrap(columns, rows, values) : FMatrixRMaj.wrap(rows, columns, values);
    }
}
