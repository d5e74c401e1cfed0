package dev.appraise.core.compute;

import java.util.Arrays;
import org.ejml.data.FMatrixRMaj;
import org.ejml.dense.row.CommonOps_FDRM;

/** Products by EJML: slow, but independent of the others, which are tested against it. Figures at {@link FmaGemm}. */
public final class EjmlGemm implements Gemm {
    @Override
    public void multiply(int rows, int columns, int inner, Operand a, Operand b, float beta, float[] c, int into) {
        FMatrixRMaj left = wrap(a, rows, inner);
        FMatrixRMaj right = wrap(b, inner, columns);
        // EJML has no matrix that starts inside an array.
        FMatrixRMaj product = into == 0
                ? FMatrixRMaj.wrap(rows, columns, c)
                : FMatrixRMaj.wrap(rows, columns, Arrays.copyOfRange(c, into, into + rows * columns));
        if (beta == 0) {
            Arrays.fill(product.data, 0, rows * columns, 0);
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
        if (into != 0) {
            System.arraycopy(product.data, 0, c, into, rows * columns);
        }
    }

    private static FMatrixRMaj wrap(Operand operand, int rows, int columns) {
        int height = operand.transposed() ? columns : rows;
        int width = operand.transposed() ? rows : columns;
        if (operand.offset() == 0 && operand.gap() == 0) {
            return FMatrixRMaj.wrap(height, width, operand.values());
        }
        FMatrixRMaj copy = new FMatrixRMaj(height, width);
        for (int row = 0; row < height; row++) {
            int from = operand.offset() + row * (width + operand.gap());
            System.arraycopy(operand.values(), from, copy.data, row * width, width);
        }
        return copy;
    }
}
