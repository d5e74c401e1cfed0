package dev.appraise.microbench.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.appraise.api.data.Batch;
import dev.appraise.api.network.Activation;
import dev.appraise.api.network.Loss;
import dev.appraise.api.network.Network;
import dev.appraise.api.network.Shape;
import dev.appraise.appraisers.ablation.ErrorAblation;
import dev.appraise.appraisers.ablation.Precision;
import dev.appraise.core.init.Initialization;
import dev.appraise.core.random.SeededRandom;
import dev.appraise.core.session.RowEvidence;
import dev.appraise.microbench.peer.AblationPeer;
import dev.appraise.microbench.peer.EjmlDouble;
import dev.appraise.microbench.peer.EjmlFloat;
import dev.appraise.microbench.peer.EjmlIncremental;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OneByOneTest {
    @ParameterizedTest
    @EnumSource(Activation.class)
    void everyPeerMeasuresWhatOursDoes(Activation hidden) {
        for (Loss loss : Loss.values()) {
            check(EjmlDouble.withMathTanh(), hidden, loss, 1e-12);
            check(EjmlDouble.withOurTanh(), hidden, loss, 1e-12);
            check(new EjmlFloat(), hidden, loss, 1e-6);
            check(new EjmlIncremental(), hidden, loss, 1e-6);
        }
    }

    private static void check(AblationPeer peer, Activation hidden, Loss loss, double tolerance) {
        SeededRandom random = new SeededRandom(1);
        Network network = Network.dense(Shape.parse("4-6-5-3"), hidden, Activation.LINEAR);
        Initialization.GLOROT.initialize(network, random);
        float[] inputs = new float[20 * 4];
        float[] targets = new float[20 * 3];
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = (float) random.nextGaussian();
        }
        for (int n = 0; n < 20; n++) {
            targets[n * 3 + n % 3] = 1;
        }
        Batch batch = new Batch(inputs, targets, 20, 4, 3);
        double[] ours = new ErrorAblation(Precision.DOUBLE)
                .appraise(network, new RowEvidence(batch, loss, 1, random))
                .scores();

        Map<Integer, Double> theirs = new TreeMap<>();
        try (OneByOne contender = new OneByOne(network, 2, () -> peer.open(network, batch, loss))) {
            contender.seconds();
            theirs.putAll(contender.worths());
        }

        assertThat(theirs).hasSize(network.size());
        theirs.forEach((connection, worth) -> assertThat(worth).isCloseTo(ours[connection], within(tolerance)));
    }
}
