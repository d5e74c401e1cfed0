package dev.appraise.spark.ablation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.appraise.api.InvalidInputException;
import dev.appraise.api.data.Batch;
import dev.appraise.api.network.Activation;
import dev.appraise.api.network.Dense;
import dev.appraise.api.network.Loss;
import dev.appraise.api.network.Network;
import dev.appraise.appraisers.ablation.ErrorAblation;
import dev.appraise.appraisers.ablation.Precision;
import dev.appraise.core.random.SeededRandom;
import dev.appraise.core.session.RowEvidence;
import dev.appraise.spark.Cluster;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DistributedAppraiserTest {
    private static final int ROWS = 7 * Block.ROWS + 100;

    private static JavaSparkContext spark;

    @BeforeAll
    static void start() {
        spark = new Cluster("local[2]", Optional.empty()).connect();
    }

    @AfterAll
    static void stop() {
        spark.close();
    }

    @Test
    void scoresAreThoseOfOneMachineWhateverThePartitions() {
        for (Precision precision : List.of(Precision.DOUBLE, Precision.SINGLE)) {
            Activation hidden = precision == Precision.DOUBLE ? Activation.TANH : Activation.RELU;
            Network network = network(hidden);
            RowEvidence evidence = evidence();
            double[] expected =
                    new ErrorAblation(precision).appraise(network, evidence).scores();
            double[] first = appraised(network, evidence, precision, 1);

            for (int c = 0; c < expected.length; c++) {
                assertThat(Math.abs(first[c] - expected[c]))
                        .as("%s, connection %d: %s and %s", precision, c, first[c], expected[c])
                        .isLessThanOrEqualTo(1e-12 * Math.abs(expected[c]));
            }
            for (int partitions : new int[] {0, 2, 3, 8}) {
                assertThat(appraised(network, evidence, precision, partitions))
                        .as("%s, %d partitions", precision, partitions)
                        .isEqualTo(first);
            }
        }
    }

    @Test
    void noSamplesAndNegativePartitionsAreRefused() {
        assertThatThrownBy(() -> new DistributedAppraiser(spark, Precision.AUTO, -1))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("partitions is -1");
        assertThatThrownBy(() -> new DistributedAppraiser(spark, Precision.AUTO, 0)
                        .appraise(network(Activation.RELU), Loss.MEAN_SQUARED_ERROR, spark.parallelize(List.of(), 1)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("no samples");
    }

    private static double[] appraised(Network network, RowEvidence evidence, Precision precision, int partitions) {
        return new DistributedAppraiser(spark, precision, partitions)
                .appraise(network, evidence)
                .scores();
    }

    private static Network network(Activation hidden) {
        Random random = new Random(3);
        Dense first = new Dense(12, 6, hidden);
        Dense second = new Dense(3, 12, Activation.LINEAR);
        for (Dense layer : List.of(first, second)) {
            float[] weights = layer.connections().values();
            for (int i = 0; i < weights.length; i++) {
                weights[i] = (float) random.nextGaussian() / 2;
            }
        }
        first.connections().prune(5);
        return new Network(List.of(first, second));
    }

    private static RowEvidence evidence() {
        Random random = new Random(4);
        float[] inputs = new float[6 * ROWS];
        float[] targets = new float[3 * ROWS];
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = (float) random.nextGaussian();
        }
        for (int n = 0; n < ROWS; n++) {
            targets[3 * n + random.nextInt(3)] = 1;
        }
        return new RowEvidence(
                new Batch(inputs, targets, ROWS, 6, 3), Loss.SOFTMAX_CROSS_ENTROPY, 1, new SeededRandom(1));
    }
}
