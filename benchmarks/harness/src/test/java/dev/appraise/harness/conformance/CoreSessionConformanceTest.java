package dev.appraise.harness.conformance;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.appraise.api.conformance.Problem;
import dev.appraise.api.conformance.PruningMethodContract;
import dev.appraise.api.network.Loss;
import dev.appraise.api.network.Network;
import dev.appraise.api.pruning.PruningSession;
import dev.appraise.api.spi.PruningMethodProvider;
import dev.appraise.core.plugin.SettingsBinder;
import dev.appraise.core.session.Session;
import dev.appraise.core.train.Algorithm;
import dev.appraise.core.train.TrainingSettings;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every method, on the sessions that comparisons run. */
@ParameterizedClass(name = "{0}, {1}")
@MethodSource("methods")
class CoreSessionConformanceTest extends PruningMethodContract {
    private final PruningMethodProvider<?> provider;
    private final Algorithm algorithm;

    CoreSessionConformanceTest(PruningMethodProvider<?> provider, Algorithm algorithm) {
        this.provider = provider;
        this.algorithm = algorithm;
    }

    /** Movement pruning needs gradients of batches, which Levenberg-Marquardt has not. */
    static Stream<Arguments> methods() {
        return Ours.registry().methods().stream()
                .filter(Ours::isOurs)
                .flatMap(provider -> Stream.of(Algorithm.ADAM, Algorithm.LEVENBERG_MARQUARDT)
                        .filter(algorithm -> algorithm != Algorithm.LEVENBERG_MARQUARDT
                                || !provider.id().equals("movement"))
                        .map(algorithm -> Arguments.of(provider, algorithm)));
    }

    @Override
    protected PruningMethodProvider<?> provider() {
        return provider;
    }

    @Override
    protected PruningSession session(Problem problem, double target, int epochs, long seed) {
        assumeTrue(
                algorithm != Algorithm.LEVENBERG_MARQUARDT || problem.loss() == Loss.MEAN_SQUARED_ERROR,
                "Levenberg-Marquardt needs a sum of squares");
        Network network = problem.network(seed);
        TrainingSettings settings = SettingsBinder.bind(
                algorithm == Algorithm.LEVENBERG_MARQUARDT
                        ? TrainingSettings.levenbergMarquardt()
                        : TrainingSettings.defaults(),
                Map.of(
                        "algorithm",
                        algorithm.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        "epochs",
                        epochs,
                        "batchSize",
                        8),
                "a test");
        return Session.of(
                network,
                problem.training().rows(),
                problem.validation().rows(),
                problem.loss(),
                settings,
                target,
                seed);
    }
}
