package dev.appraise.appraisers.ablation;

import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Networks of random shape, activation and sparsity, on data of every awkward kind: ablation is brute force. */
class AnyNetworkTest {
    private static final int NETWORKS = 400;

    static IntStream seeds() {
        return IntStream.range(0, NETWORKS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void ablationIsBruteForce(int seed) {
        AnyNetwork.of(seed).requireAblationToBeBruteForce(Kernels.values());
    }
}
