package dev.appraise.appraisers.ablation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appraise.api.network.Activation;
import dev.appraise.api.network.Loss;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The kernels of the Vector API on a few networks; {@link ManyNetworksTest} has more. */
class VectorApiTest {
    @ParameterizedTest
    @EnumSource
    void theVectorApiGivesTheBitsOfPlainJava(Activation hidden) {
        for (String shape : List.of("7-9-3", "5-20-18-6-3")) {
            Case c = Case.random(shape, hidden, Activation.LINEAR, Loss.SOFTMAX_CROSS_ENTROPY, 1, 9);
            for (Precision precision : List.of(Precision.SINGLE, Precision.DOUBLE)) {
                assertThat(c.scores(precision, Kernels.VECTOR))
                        .as(c.name())
                        .isEqualTo(c.scores(precision, Kernels.PLAIN));
            }
        }
    }
}
