package dev.appraise.api.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.appraise.api.data.Batch;
import dev.appraise.api.network.Connections;
import dev.appraise.api.network.Layer;
import dev.appraise.api.network.Loss;
import dev.appraise.api.network.Network;
import dev.appraise.api.pruning.Appraiser;
import dev.appraise.api.pruning.Evidence;
import dev.appraise.api.spi.AppraiserProvider;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for every criterion. */
public abstract class AppraiserContract extends ProviderContract<AppraiserProvider<?>> {
    private static final double PRECISION = 1e-6;

    /** Whether the score depends on the rows. It does by default; |w| and chance do not. */
    protected boolean dataDriven() {
        return true;
    }

    /**
     * What a connection that nothing ever goes through is worth to a score that depends on the rows: 0 by default. A
     * score that has a penalty on weights in it may have that left.
     */
    protected double worthOfNothing(double weight) {
        return 0;
    }

    /**
     * Whether it is the same to the other connections that one is pruned and that its weight is 0. It is by default; not
     * so for scores in which a weight of 0 may still move.
     */
    protected boolean prunedIsZero() {
        return true;
    }

    /** What the criterion may ask; from the kit's reference engine by default. */
    protected Evidence evidence(Batch rows, Loss loss, long seed) {
        return new ReferenceEvidence(rows, loss, seed);
    }

    @Test
    void itSaysWhereItComesFrom() {
        assertThat(provider().citation()).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource
    void givesOneFiniteScoreAConnection(Problem problem) {
        Network network = pruned(problem.network(1));

        assertThat(scores(created(provider()), network, problem)).hasSize(network.size());
    }

    @ParameterizedTest
    @EnumSource
    void theSameSeedGivesTheSameScores(Problem problem) {
        Network network = pruned(problem.network(1));

        assertThat(scores(created(provider()), network, problem))
                .isEqualTo(scores(created(provider()), network, problem));
    }

    @ParameterizedTest
    @EnumSource
    void remembersNothingOfOtherNetworksNorOfWhatPrunedConnectionsWeighed(Problem problem) {
        Network network = pruned(problem.network(1));
        double[] expected = scores(created(provider()), network, problem);
        Appraiser appraiser = created(provider());
        scores(appraiser, problem.network(2), problem);
        scores(appraiser, problem.network(1), problem);

        assertThat(scores(appraiser, network, problem)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void changesNeitherTheNetworkNorTheRows(Problem problem) {
        Network network = pruned(problem.network(1));
        Network before = network.copy();
        Batch rows = problem.training().rows();
        float[] inputs = rows.inputs().clone();
        float[] targets = rows.targets().clone();

        created(provider()).appraise(network, evidence(rows, problem.loss(), 1));

        Same.networks(network, before);
        assertThat(rows.inputs()).isEqualTo(inputs);
        assertThat(rows.targets()).isEqualTo(targets);
    }

    @ParameterizedTest
    @EnumSource
    void aPrunedConnectionIsToTheOthersAsOneOfWeightZero(Problem problem) {
        assumeTrue(prunedIsZero(), "in this score a weight of 0 is not a connection that is gone");
        Network pruned = pruned(problem.network(1));
        Network zeroed = problem.network(1);
        zeroed.rewind(pruned);
        double[] expected = scores(created(provider()), zeroed, problem);

        double[] scores = scores(created(provider()), pruned, problem);

        for (int c = 0; c < scores.length; c++) {
            if (pruned.isLive(c)) {
                assertThat(scores[c]).as("connection %s", c).isCloseTo(expected[c], within(precision(expected)));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aConnectionThatNothingGoesThroughIsWorthNothing(Problem problem) {
        assumeTrue(dataDriven(), "this score does not depend on the rows");
        Network network = problem.network(1);
        Batch rows = problem.training().rows();
        for (int n = 0; n < rows.size(); n++) {
            rows.inputs()[n * rows.features()] = 0;
        }

        double[] scores = created(provider())
                .appraise(network, evidence(rows, problem.loss(), 1))
                .scores();

        Connections first = network.layer(0).connections();
        for (int c = 0; c < first.size(); c += first.inputs()) {
            assertThat(scores[c])
                    .as(
                            "connection %s, whose input is always 0 (a score that is not of the rows says so by dataDriven())",
                            c)
                    .isCloseTo(worthOfNothing(first.values()[c]), within(precision(scores)));
        }
    }

    private double[] scores(Appraiser appraiser, Network network, Problem problem) {
        return appraiser
                .appraise(network, evidence(problem.training().rows(), problem.loss(), 1))
                .scores();
    }

    private static double precision(double[] scores) {
        return PRECISION * DoubleStream.of(scores).map(Math::abs).max().orElse(0);
    }

    /** The network without every third connection of each layer that has more than one. */
    private static Network pruned(Network network) {
        for (int l = 0; l < network.depth(); l++) {
            Layer layer = network.layer(l);
            for (int c = 0; c < layer.connections().size() - 1; c += 3) {
                layer.connections().prune(c);
            }
        }
        return network;
    }

    private static <S extends Record> Appraiser created(AppraiserProvider<S> provider) {
        return provider.create(provider.settings());
    }
}
