package dev.appraise.baselines.anfis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.appraise.api.data.Batch;
import dev.appraise.api.data.TrainingData;
import dev.appraise.api.data.ValidationData;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AnfisTest {
    private static final Sugeno TWO_RULES = new Sugeno(
            new double[][] {{-0.5, 0.2}, {0.6, -0.3}},
            new double[][] {{0.4, 0.7}, {0.5, 0.3}},
            new double[][] {{1, -2, 0.5}, {-1, 0.5, 2}});

    @Test
    void clusteringFindsTheTwoHeapsThatThereAre() {
        SplittableRandom random = new SplittableRandom(1);
        double[][] points = new double[40][];
        for (int n = 0; n < 40; n++) {
            double place = n < 25 ? 0.2 : 0.8;
            points[n] = new double[] {place + random.nextDouble(-0.05, 0.05), place + random.nextDouble(-0.05, 0.05)};
        }

        assertThat(SubtractiveClustering.centres(points, 0.5))
                .hasSize(2)
                .satisfies(centres -> assertThat(centres.get(0)).isLessThan(25))
                .satisfies(centres -> assertThat(centres.get(1)).isGreaterThanOrEqualTo(25));
    }

    @Test
    void theOutputIsTheWeightedMeanOfTheRules() {
        double[] x = {0.1, 0.4};
        double w1 = Math.exp(-(0.6 * 0.6 / 0.16 + 0.2 * 0.2 / 0.49) / 2);
        double w2 = Math.exp(-(0.5 * 0.5 / 0.25 + 0.7 * 0.7 / 0.09) / 2);
        double f1 = 0.1 - 0.8 + 0.5;
        double f2 = -0.1 + 0.2 + 2;

        assertThat(TWO_RULES.at(x)).isCloseTo((w1 * f1 + w2 * f2) / (w1 + w2), within(1e-12));
    }

    @Test
    void thePremisesGradientIsThatOfFiniteDifferences() {
        double[][] rows = rows(30, 2);
        double[] targets = new SplittableRandom(3).doubles(30, -1, 1).toArray();
        double[] gradient = TWO_RULES.premiseGradient(rows, targets);

        for (int p = 0; p < gradient.length; p++) {
            double[] direction = new double[gradient.length];
            direction[p] = 1;
            double difference = (TWO_RULES.moved(direction, 1e-6).error(rows, targets)
                            - TWO_RULES.moved(direction, -1e-6).error(rows, targets))
                    / 2e-6;
            assertThat(gradient[p]).isCloseTo(difference, within(1e-7));
        }
    }

    @Test
    void theBestConsequentsAreThoseThatMadeTheData() {
        double[][] rows = rows(60, 4);
        double[] targets = new double[60];
        for (int n = 0; n < 60; n++) {
            targets[n] = TWO_RULES.at(rows[n]);
        }

        Sugeno found = new HybridLearning(rows, targets, 1e-12)
                .withBestConsequents(Sugeno.silent(TWO_RULES.centres(), TWO_RULES.widths()));

        for (int r = 0; r < 2; r++) {
            assertThat(found.consequents()[r]).containsExactly(TWO_RULES.consequents()[r], within(1e-8));
        }
    }

    @Test
    void learnsACurveThatAPlaneCannotFollow() {
        Batch training = curve(80, 5);
        Batch test = curve(40, 6);

        float[] outputs = Anfis.fit(
                        AnfisSettings.defaults(), new TrainingData(training), new ValidationData(curve(30, 7)))
                .outputs(test);

        double squares = 0;
        for (int i = 0; i < outputs.length; i++) {
            squares += Math.pow(outputs[i] - test.targets()[i], 2) / outputs.length;
        }
        assertThat(Math.sqrt(squares)).isLessThan(0.05);
    }

    @Test
    void aRuleHasACentreAndAWidthAnInputAndAConsequent() {
        // 2 rules of 2 inputs: 4 centres, 4 widths, 2 times 2 slopes and a constant.
        assertThat(TWO_RULES.parameters()).isEqualTo(14);
    }

    private static Batch curve(int size, long seed) {
        double[][] rows = rows(size, seed);
        float[] inputs = new float[2 * size];
        float[] targets = new float[2 * size];
        for (int n = 0; n < size; n++) {
            inputs[2 * n] = (float) rows[n][0];
            inputs[2 * n + 1] = (float) rows[n][1];
            targets[2 * n] = (float) (Math.sin(2 * rows[n][0]) * rows[n][1]);
            targets[2 * n + 1] = (float) (rows[n][0] * rows[n][0]);
        }
        return new Batch(inputs, targets, size, 2, 2);
    }

    private static double[][] rows(int size, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] rows = new double[size][];
        for (int n = 0; n < size; n++) {
            rows[n] = new double[] {random.nextDouble(-1, 1), random.nextDouble(-1, 1)};
        }
        return rows;
    }
}
