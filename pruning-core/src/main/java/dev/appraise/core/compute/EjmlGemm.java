package dev.appraise.core.compute;

import java.util.Arrays;
import org.ejml.data.FMatrixRMaj;
import org.ejml.dense.row.CommonOps_FDRM;

/** Products by EJML: slow, but independent of the others, which are tested against it. Figures at {@link FmaGemm}. */
public final class EjmlGemm implements Gemm {
    @Override
    public void multiply(int rows, int columns, int inner, Operand a, Operand b, float beta, float[] c) {
        FMatrixRMaj left = wrap(a, rows, inner);
        FMatrixRMaj right = wrap(b, inner, columns);
        FMatrixRMaj product = FMatrixRMaj.wrap(rows, columns, c);
        if (beta == 0) {
            Arrays.fill(c, 0, rows * columns, 0);
        } else if (beta != 1) {
            CommonOps_FDRM.scale(beta, product);
        }
        if (a.transposed() && b.transposed()) {
            CommonOps_FDRM.multAddTransAB(left, right, product);
        } else if (a.transposed()) {
            CommonOps_FDRM.multAddTransA(left, right, product);
        } else if (b.transposed()) {
            CommonOps_FDRM.multAddTransB(left, right, product);
        } else {
            CommonOps_FDRM.multAdd(left, right, product);
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
