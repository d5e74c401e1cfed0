package dev.appraise.api.conformance;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.appraise.api.InvalidInputException;
import dev.appraise.api.network.Network;
import dev.appraise.api.pruning.Appraisal;
import dev.appraise.api.pruning.Appraiser;
import dev.appraise.api.pruning.PruningMethod;
import dev.appraise.api.pruning.PruningSession;
import dev.appraise.api.pruning.Scope;
import dev.appraise.api.spi.AppraiserProvider;
import dev.appraise.api.spi.MethodCard;
import dev.appraise.api.spi.PruningMethodProvider;
import dev.appraise.api.spi.Setting;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** That the contracts let good plug-ins pass, and notice what is wrong with bad ones. */
class ContractsTest {
    /** Takes anything for a share but what is refused. */
    public record Share(@Setting("a share in (0, 1)") double share) {
        /** Lets NaN through. */
        public Share {
            if (share <= 0 || share >= 1) {
                throw new InvalidInputException("share is " + share, "0.5 was meant");
            }
        }
    }

    private static final Appraiser GATE = (network, evidence) -> {
        double[] scores = new double[network.size()];
        for (int c = 0; c < scores.length; c++) {
            int l = network.layerOf(c);
            scores[c] = network.weight(c) * evidence.gradient(network).weights()[l][c - network.offset(l)];
        }
        return new Appraisal(scores);
    };

    private static final Appraiser MAGNITUDE = (network, evidence) -> new Appraisal(IntStream.range(0, network.size())
            .mapToDouble(c -> Math.abs(network.weight(c)))
            .toArray());

    private static AppraiserContract criterion(Appraiser appraiser) {
        return new AppraiserContract() {
            @Override
            protected AppraiserProvider<?> provider() {
                return new ScoreProvider(appraiser);
            }
        };
    }

    private record ScoreProvider(Appraiser appraiser) implements AppraiserProvider<Share> {
        @Override
        public String id() {
            return "Score 1";
        }

        @Override
        public String summary() {
            return "A score.";
        }

        @Override
        public String citation() {
            return "none";
        }

        @Override
        public Share settings() {
            return new Share(0.5);
        }

        @Override
        public Appraiser create(Share settings) {
            return appraiser;
        }
    }

    private static PruningMethodContract method(PruningMethod method) {
        return new PruningMethodContract() {
            @Override
            protected PruningMethodProvider<?> provider() {
                return new RecipeProvider(method);
            }
        };
    }

    private record RecipeProvider(PruningMethod method) implements PruningMethodProvider<Share> {
        @Override
        public String id() {
            return "recipe";
        }

        @Override
        public String summary() {
            return "A recipe.";
        }

        @Override
        public Share settings() {
            return new Share(0.5);
        }

        @Override
        public PruningMethod create(Share settings) {
            return method;
        }

        @Override
        public MethodCard card() {
            return new MethodCard("Recipe", "none", Set.of(), false, false, false, true);
        }
    }

    private static void passes(ThrowingCallable contract) {
        assertThatCode(contract).doesNotThrowAnyException();
    }

    private static void fails(ThrowingCallable contract) {
        assertThatThrownBy(contract).isInstanceOf(AssertionError.class);
    }

    @Test
    void aProviderIsHeldToItsIdAndItsSettings() {
        fails(() -> criterion(GATE).itsIdIsInLowerCaseWithDashes());
        fails(() -> criterion(GATE).aSettingThatIsNoFiniteNumberIsRefusedWithAHint());
        passes(() -> criterion(GATE).whateverElseIsRefusedIsRefusedAsInvalidInput());
        passes(() -> criterion(GATE).settingsMadeAnewOfTheirValuesAreTheSame());
        passes(() -> criterion(GATE).everySettingIsDocumentedAndOfATypeThatCanBeWritten());
    }

    @Test
    void aGoodCriterionPasses() {
        for (Problem problem : Problem.values()) {
            passes(() -> criterion(GATE).givesOneFiniteScoreAConnection(problem));
            passes(() -> criterion(GATE).theSameSeedGivesTheSameScores(problem));
            passes(() -> criterion(GATE).remembersNothingOfOtherNetworksNorOfWhatPrunedConnectionsWeighed(problem));
            passes(() -> criterion(GATE).changesNeitherTheNetworkNorTheRows(problem));
            passes(() -> criterion(GATE).aPrunedConnectionIsToTheOthersAsOneOfWeightZero(problem));
            passes(() -> criterion(GATE).aConnectionThatNothingGoesThroughIsWorthNothing(problem));
        }
    }

    @Test
    void chanceOfItsOwnIsNoticed() {
        SplittableRandom own = new SplittableRandom();
        Appraiser chance =
                (network, evidence) -> new Appraisal(own.doubles(network.size()).toArray());

        fails(() -> criterion(chance).theSameSeedGivesTheSameScores(Problem.REGRESSION));
    }

    @Test
    void aMemoryIsNoticed() {
        double[] most = new double[64];
        Appraiser greatestSoFar = (network, evidence) -> new Appraisal(IntStream.range(0, network.size())
                .mapToDouble(c -> most[c] = Math.max(most[c], Math.abs(network.weight(c))))
                .toArray());

        fails(() -> criterion(greatestSoFar)
                .remembersNothingOfOtherNetworksNorOfWhatPrunedConnectionsWeighed(Problem.REGRESSION));
    }

    @Test
    void aCriterionThatZeroesWeightsInPlaceIsNoticed() {
        Appraiser careless = (network, evidence) -> {
            network.layer(0).connections().values()[1] = 0;
            return MAGNITUDE.appraise(network, evidence);
        };

        fails(() -> criterion(careless).changesNeitherTheNetworkNorTheRows(Problem.REGRESSION));
    }

    @Test
    void countingPrunedConnectionsAsNeighboursIsNoticed() {
        Appraiser crowded = (network, evidence) -> new Appraisal(IntStream.range(0, network.size())
                .mapToDouble(c -> Math.abs(network.weight(c)) * network.live())
                .toArray());

        fails(() -> criterion(crowded).aPrunedConnectionIsToTheOthersAsOneOfWeightZero(Problem.REGRESSION));
    }

    @Test
    void worthThatComesOfNoDataIsNoticed() {
        fails(() -> criterion(MAGNITUDE).aConnectionThatNothingGoesThroughIsWorthNothing(Problem.REGRESSION));
    }

    private static void pruneAtOnce(PruningSession session) {
        session.prune(session.appraise(MAGNITUDE, 0), session.left(), Scope.LAYER);
    }

    @Test
    void aGoodMethodPasses() {
        PruningMethodContract good = method(session -> {
            session.train(session.epochsLeft() / 2);
            pruneAtOnce(session);
            session.train(session.epochsLeft());
        });
        for (Problem problem : Problem.values()) {
            passes(() -> good.prunesExactlyTheTargetIfItsCardSaysSo(problem));
            passes(() -> good.spendsTheBudgetAndNoMore(problem));
            passes(() -> good.whatIsPrunedStaysPrunedUnlessItsCardSaysOtherwise(problem));
            passes(() -> good.leavesFiniteWeightsAndConnectionsInEachLayer(problem));
            passes(() -> good.theSameSeedGivesTheSameNetwork(problem));
        }
        passes(() -> good.anyTargetIsMetOnAnyBudget(0.9, 1));
        passes(good::endsAtOnceWhenTheRunIsCancelled);
    }

    @Test
    void aTargetThatIsMissedIsNoticed() {
        fails(() -> method(session -> session.train(session.epochsLeft()))
                .prunesExactlyTheTargetIfItsCardSaysSo(Problem.REGRESSION));
    }

    @Test
    void aBudgetThatIsNotSpentIsNoticed() {
        fails(() -> method(ContractsTest::pruneAtOnce).spendsTheBudgetAndNoMore(Problem.REGRESSION));
    }

    @Test
    void aMethodThatDoesNotEndIsNoticed() {
        PruningMethod endless = session -> {
            while (true) {
                session.train(1);
            }
        };

        fails(() -> method(endless).prunesExactlyTheTargetIfItsCardSaysSo(Problem.ONE_UNIT));
    }

    @Test
    void growingBackWithoutSayingSoIsNoticed() {
        PruningMethod undecided = session -> {
            pruneAtOnce(session);
            session.train(1);
            BitSet first = new BitSet();
            first.set(IntStream.range(0, session.network().size())
                    .filter(c -> !session.network().isLive(c))
                    .findFirst()
                    .orElseThrow());
            session.regrow(first, new float[session.network().size()]);
            session.train(session.epochsLeft());
            session.prune(first);
        };

        fails(() -> method(undecided).whatIsPrunedStaysPrunedUnlessItsCardSaysOtherwise(Problem.REGRESSION));
        passes(() -> method(undecided).prunesExactlyTheTargetIfItsCardSaysSo(Problem.REGRESSION));
    }

    @Test
    void writingIntoAPrunedWeightIsNoticed() {
        PruningMethod careless = session -> {
            pruneAtOnce(session);
            session.train(session.epochsLeft());
            Network network = session.network();
            Arrays.fill(network.layer(0).connections().values(), 1);
        };

        fails(() -> method(careless).leavesFiniteWeightsAndConnectionsInEachLayer(Problem.REGRESSION));
    }

    @Test
    void swallowingACancellationIsNoticed() {
        PruningMethod stubborn = session -> {
            try {
                session.train(session.epochsLeft());
            } catch (CancellationException e) {
                session.train(session.epochsLeft());
            }
            pruneAtOnce(session);
        };

        fails(() -> method(stubborn).endsAtOnceWhenTheRunIsCancelled());
    }
}
