package dev.appraise.core.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.appraise.api.InvalidInputException;
import dev.appraise.core.random.SeededRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class GemmTest {
    private static final int[][] SIZES = {{1, 1, 1}, {3, 5, 7}, {17, 33, 65}, {6, 53, 9}, {128, 10, 100}};

    private static final Gemm SCALAR = new FmaGemm(new ScalarKernel());
    private static final Gemm VECTOR = new FmaGemm(new VectorKernel());

    static List<Arguments> products() {
        List<Arguments> products = new ArrayList<>();
        for (Gemm gemm : List.of(SCALAR, VECTOR, new EjmlGemm(), new BlasGemm())) {
            for (boolean transposeA : new boolean[] {false, true}) {
                for (boolean transposeB : new boolean[] {false, true}) {
                    for (int offset : new int[] {0, 11}) {
                        products.add(Arguments.of(gemm, transposeA, transposeB, offset));
                    }
                }
            }
        }
        return products;
    }

    @ParameterizedTest
    @MethodSource("products")
    void agreesWithThreeLoops(Gemm gemm, boolean transposeA, boolean transposeB, int offset) {
        SeededRandom random = new SeededRandom(1);
        for (int[] size : SIZES) {
            for (float beta : new float[] {0, 1, -0.5f}) {
                Operand a = new Operand(values(random, offset + size[0] * size[2]), offset, transposeA);
                Operand b = new Operand(values(random, offset + size[2] * size[1]), offset, transposeB);
                float[] c = values(random, size[0] * size[1] + 5);
                double[] expected = loops(size, a, b, beta, c);
                gemm.multiply(size[0], size[1], size[2], a, b, beta, c);
                for (int i = 0; i < expected.length; i++) {
                    assertThat((double) c[i]).isCloseTo(expected[i], within(2e-5));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("products")
    void whatWasThereBeforeDoesNotMatterIfBetaIsZero(Gemm gemm, boolean transposeA, boolean transposeB, int offset) {
        Operand a = new Operand(values(new SeededRandom(1), 100), offset, transposeA);
        Operand b = new Operand(values(new SeededRandom(2), 100), offset, transposeB);
        float[] c = new float[25];
        Arrays.fill(c, Float.NaN);
        gemm.multiply(5, 5, 5, a, b, 0, c);
        assertThat(c).doesNotContain(Float.NaN);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void vectorsAndRowsTakenApartGiveTheSameBits(boolean transposeB) {
        Operand a = Operand.plain(values(new SeededRandom(1), 31 * 257));
        Operand b = new Operand(values(new SeededRandom(2), 257 * 53), 0, transposeB);
        float[] whole = new float[31 * 53];
        VECTOR.multiply(31, 53, 257, a, b, 0, whole);
        float[] scalar = new float[whole.length];
        SCALAR.multiply(31, 53, 257, a, b, 0, scalar);
        assertThat(scalar).isEqualTo(whole);
        for (int row = 0; row < 31; row++) {
            float[] alone = new float[53];
            VECTOR.multiply(1, 53, 257, new Operand(a.values(), row * 257, false), b, 0, alone);
            assertThat(alone).isEqualTo(Arrays.copyOfRange(whole, row * 53, (row + 1) * 53));
        }
    }

    @Test
    void aCompiledProductHasTheBitsOfAnInterpretedOne() {
        Operand a = Operand.plain(values(new SeededRandom(1), 100 * 784));
        Operand b = Operand.transposed(values(new SeededRandom(2), 784 * 300));
        float[] first = new float[100 * 300];
        VECTOR.multiply(100, 300, 784, a, b, 0, first);
        for (int i = 0; i < 200; i++) {
            float[] again = new float[first.length];
            VECTOR.multiply(100, 300, 784, a, b, 0, again);
            assertThat(Arrays.equals(again, first)).isTrue();
        }
    }

    @Test
    void theOneOfTheSameBitsIsChosenUnlessAPropertyNamesOne() {
        assertThat(chosen(null)).isInstanceOf(FmaGemm.class);
        assertThat(chosen("fma")).isInstanceOf(FmaGemm.class);
        assertThat(chosen("blas")).isInstanceOf(BlasGemm.class);
        assertThat(chosen("ejml")).isInstanceOf(EjmlGemm.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "blass", "mkl"})
    void anUnknownOneIsRefusedByName(String name) {
        assertThatThrownBy(() -> chosen(name)).isInstanceOfSatisfying(InvalidInputException.class, e -> {
            assertThat(e).hasMessage("system property appraise.gemm is '" + name + "'");
            assertThat(e.hint()).contains("there are: blas, ejml, fma");
        });
    }

    private static Gemm chosen(String name) {
        String before = System.getProperty(Gemm.PROPERTY);
        try {
            set(name);
            return Gemm.fastest();
        } finally {
            set(before);
        }
    }

    private static void set(String name) {
        if (name == null) {
            System.clearProperty(Gemm.PROPERTY);
        } else {
            System.setProperty(Gemm.PROPERTY, name);
        }
    }

    private static float[] values(SeededRandom random, int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = random.nextFloat() - 0.5f;
        }
        return values;
    }

    private static double[] loops(int[] size, Operand a, Operand b, float beta, float[] c) {
        double[] product = new double[c.length];
        for (int i = 0; i < c.length; i++) {
            product[i] = c[i];
        }
        for (int i = 0; i < size[0]; i++) {
            for (int j = 0; j < size[1]; j++) {
                double sum = 0;
                for (int k = 0; k < size[2]; k++) {
                    sum += (double) at(a, i, k, size[0], size[2]) * at(b, k, j, size[2], size[1]);
                }
                product[i * size[1] + j] = sum + beta * c[i * size[1] + j];
            }
        }
        return product;
    }

    private static float at(Operand operand, int row, int column, int rows, int columns) {
        int index = operand.transposed() ? column * rows + row : row * columns + column;
        return operand.values()[operand.offset() + index];
    }
}
