package dev.appraise.core.compute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appraise.core.random.SeededRandom;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CrossProductsTest {
    static List<CrossKernel> kernels() {
        return List.of(new PlainCross(), new VectorCross());
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void hasTheBitsOfEjml(CrossKernel kernel) {
        for (int[] size : new int[][] {{1, 1}, {2, 3}, {64, 16}, {65, 17}, {189, 109}, {200, 33}}) {
            DMatrixRMaj a = random(size[0], size[1]);
            DMatrixRMaj expected = new DMatrixRMaj(size[1], size[1]);
            CommonOps_DDRM.multInner(a, expected);
            assertThat(products(kernel, a).matrix(size[1], 1).data).isEqualTo(expected.data);
        }
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void theLastColumnIsThatOfTheMatrix(CrossKernel kernel) {
        DMatrixRMaj a = random(70, 20);
        DMatrixRMaj all = products(kernel, a).matrix(20, 0.5);
        double[] column = products(kernel, a).lastColumn(0.5).data;
        assertThat(column).hasSize(19);
        for (int i = 0; i < column.length; i++) {
            assertThat(column[i]).isEqualTo(all.get(i, 19));
        }
    }

    private static CrossProducts products(CrossKernel kernel, DMatrixRMaj a) {
        CrossProducts products = new CrossProducts(kernel, a.numCols);
        for (int r = 0; r < a.numRows; r++) {
            products.add(CommonOps_DDRM.extractRow(a, r, null).data);
        }
        return products;
    }

    private static DMatrixRMaj random(int rows, int columns) {
        SeededRandom random = new SeededRandom(rows);
        DMatrixRMaj matrix = new DMatrixRMaj(rows, columns);
        for (int i = 0; i < matrix.data.length; i++) {
            matrix.data[i] = random.nextGaussian();
        }
        return matrix;
    }
}
