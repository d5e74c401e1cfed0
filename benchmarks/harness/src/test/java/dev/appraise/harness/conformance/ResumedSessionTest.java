package dev.appraise.harness.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.appraise.api.conformance.Problem;
import dev.appraise.api.network.Network;
import dev.appraise.api.pruning.PruningMethod;
import dev.appraise.api.spi.PruningMethodProvider;
import dev.appraise.core.plugin.SettingsBinder;
import dev.appraise.core.session.Checkpointing;
import dev.appraise.core.session.EpochObserver;
import dev.appraise.core.session.JournalEntry;
import dev.appraise.core.session.ResumableSession;
import dev.appraise.core.session.Session;
import dev.appraise.core.session.Setup;
import dev.appraise.core.session.Spent;
import dev.appraise.core.session.UnusableTapeException;
import dev.appraise.core.train.EpochReport;
import dev.appraise.core.train.Route;
import dev.appraise.core.train.TrainingListener;
import dev.appraise.core.train.TrainingSettings;
import dev.appraise.core.train.Trajectories;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every method, stopped at random moments and gone on with in another session, where another trial has gone a part of the way. */
class ResumedSessionTest {
    private static final int KILLS = 12;

    @TempDir
    private Path folder;

    /** A method with settings, a problem and a trainer. */
    private record Case(String method, Map<String, Object> settings, Problem problem, Map<String, Object> training) {
        @Override
        public String toString() {
            return method + " " + settings + " " + problem + " " + training;
        }

        PruningMethod create() {
            return create(Ours.registry().method(method), settings);
        }

        private static <S extends Record> PruningMethod create(
                PruningMethodProvider<S> provider, Map<String, Object> settings) {
            return provider.create(SettingsBinder.bind(provider.settings(), settings, "a test"));
        }
    }

    static Stream<Case> cases() {
        List<String> methods = Ours.registry().methods().stream()
                .filter(Ours::isOurs)
                .map(PruningMethodProvider::id)
                .toList();
        List<Map<String, Object>> trainings = List.of(
                Map.of("algorithm", "adam", "epochs", 12, "batchSize", 3, "dropout", 0.2, "warmUpEpochs", 1),
                Map.of("algorithm", "sgd", "epochs", 9, "batchSize", 5, "patience", 3, "weightDecay", 1e-3),
                Map.of("algorithm", "levenberg-marquardt", "epochs", 40, "patience", 6, "schedule", "constant"));
        Stream<Case> all = methods.stream()
                .flatMap(method -> trainings.stream()
                        .filter(training -> !isNewton(training) || !method.equals("movement"))
                        .map(training -> new Case(method, Map.of(), problem(training), training)));
        Map<String, Object> adam = trainings.get(0);
        Map<String, Object> newton = trainings.get(2);
        Map<String, Object> tolerant = Map.of("tolerance", 0.05, "smoothing", 0.5, "warnings", 2);
        return Stream.concat(
                all,
                Stream.of(
                        new Case("synaptic-pruning", Map.of("loop", tolerant), Problem.CLASSES, adam),
                        new Case("synaptic-pruning", Map.of("loop", tolerant), Problem.REGRESSION, newton),
                        new Case(
                                "synaptic-pruning",
                                Map.of("criterion", "optimal-brain-surgeon"),
                                Problem.REGRESSION,
                                newton),
                        new Case("synaptic-pruning", Map.of("criterion", "grasp"), Problem.CLASSES, adam),
                        new Case("lottery-ticket", Map.of("rewindTo", 1.5, "rate", 0.2), Problem.CLASSES, adam),
                        new Case("movement", Map.of("maskedWeights", "trained"), Problem.REGRESSION, adam),
                        new Case("control", Map.of("control", "reinitialised"), Problem.CLASSES, adam),
                        new Case("control", Map.of("control", "shuffled"), Problem.REGRESSION, newton)));
    }

    private static boolean isNewton(Map<String, Object> training) {
        return training.get("algorithm").equals("levenberg-marquardt");
    }

    private static Problem problem(Map<String, Object> training) {
        return isNewton(training) ? Problem.REGRESSION : Problem.CLASSES;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void aTrialThatIsKilledAgainAndAgainEndsBitByBitAsIfItHadNotBeen(Case trial) {
        Ended undisturbed = plain(trial);
        int opportunities = opportunities(trial);

        SplittableRandom random = new SplittableRandom(trial.toString().hashCode());
        int killed = 0;
        int resumed = 0;
        Optional<Ended> ended = Optional.empty();
        for (int attempt = 0; ended.isEmpty(); attempt++) {
            int last = attempt < KILLS ? random.nextInt(1, Math.max(2, opportunities)) : Integer.MAX_VALUE;
            try {
                ended = Optional.of(run(trial, resumable(trial, dying(random.split(), last))));
            } catch (Killed e) {
                killed++;
                resumed += Files.isRegularFile(folder.resolve("trial.state")) ? 1 : 0;
            }
        }

        assertThat(ended).contains(undisturbed);
        assertThat(killed).isPositive();
        assertThat(resumed).isPositive();
    }

    @Test
    void aDamagedTapeIsToldAndNotGoneOnFrom() throws IOException {
        Case trial = cases().filter(each -> each.method.equals("lottery-ticket"))
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> run(trial, resumable(trial, dying(new SplittableRandom(1), 60))))
                .isInstanceOf(Killed.class);
        for (String name : List.of("trial.state", "trial.tape")) {
            byte[] whole = Files.readAllBytes(folder.resolve(name));
            for (int flipped = 0; flipped < whole.length; flipped += 1 + whole.length / 97) {
                byte[] damaged = whole.clone();
                damaged[flipped] ^= 0x10;
                Files.write(folder.resolve(name), damaged);
                if (name.endsWith("state") || flipped < committed()) {
                    assertThatThrownBy(() -> resumable(trial, () -> false))
                            .as("%s, byte %d", name, flipped)
                            .isInstanceOf(UnusableTapeException.class);
                }
            }
            Files.write(folder.resolve(name), Arrays.copyOf(whole, whole.length / 2));
            if (name.endsWith("state")) {
                assertThatThrownBy(() -> resumable(trial, () -> false)).isInstanceOf(UnusableTapeException.class);
            }
            Files.write(folder.resolve(name), whole);
        }
    }

    /** How much of the tape the state speaks of: a long behind two ints and the key. */
    private long committed() throws IOException {
        return ByteBuffer.wrap(Files.readAllBytes(folder.resolve("trial.state")))
                .getLong(8 + 2 + "key".length());
    }

    @Test
    void aMethodThatGoesAnotherWayThanBeforeIsFoundOut() {
        Case trial = cases().findFirst().orElseThrow();
        AtomicInteger clock = new AtomicInteger(1);
        PruningMethod whim = session -> {
            for (int i = 0; i < 5; i++) {
                session.train(clock.get());
            }
        };
        assertThatThrownBy(() -> whim.prune(resumable(trial, dying(new SplittableRandom(1), 20)).session))
                .isInstanceOf(Killed.class);
        clock.set(2);

        assertThatThrownBy(() -> whim.prune(resumable(trial, () -> false).session))
                .isInstanceOf(UnusableTapeException.class)
                .hasMessageContaining("the method went another way than before");
    }

    @Test
    void aTrialThatMayNotBeWrittenDownGoesOnWithoutCheckpoints() throws IOException {
        Case trial = cases().findFirst().orElseThrow();
        Path file = Files.createFile(folder.resolve("a-file"));
        List<String> notices = new ArrayList<>();
        Running running = resumable(trial, new Checkpointing(file, "trial", "key", () -> true, notices::add));

        assertThat(run(trial, running)).isEqualTo(plain(trial));
        assertThat(notices).hasSize(1).first().asString().contains("goes on without checkpoints");
    }

    /** Dies at its {@code last} question, which is one of the moments between two steps or calls. */
    private static BooleanSupplier dying(SplittableRandom random, int last) {
        AtomicInteger asked = new AtomicInteger();
        return () -> {
            if (asked.incrementAndGet() == last) {
                throw new Killed();
            }
            return random.nextInt(6) == 0;
        };
    }

    private Running resumable(Case trial, BooleanSupplier due) {
        return resumable(trial, new Checkpointing(folder, "trial", "key", due, notice -> {}));
    }

    private static Running resumable(Case trial, Checkpointing checkpointing) {
        Watched watched = new Watched(trial.problem.network(3));
        Setup setup = setup(trial, watched.network, report -> {}, common(trial).from(trial));
        return new Running(new ResumableSession(setup, watched, Optional.of(checkpointing)), watched);
    }

    /** What a trial of the same seed leaves that was stopped in its third epoch. */
    private static Trajectories common(Case trial) {
        Trajectories common = Trajectories.ofThisProcess();
        new Session(setup(trial, trial.problem.network(3), report -> {}, common.from(trial))).train(2.5);
        return common;
    }

    /** The session that writes nothing down, to compare with. */
    private static Ended plain(Case trial) {
        Watched watched = new Watched(trial.problem.network(3));
        Session session = new Session(setup(trial, watched.network, watched::observe, Route.alone()));
        trial.create().prune(session);
        return ended(watched, session.journal(), session.spent());
    }

    /** How often a session asks whether a checkpoint is due. */
    private int opportunities(Case trial) {
        AtomicInteger opportunities = new AtomicInteger();
        run(trial, resumable(trial, () -> opportunities.incrementAndGet() < 0));
        return opportunities.get();
    }

    private static Setup setup(Case trial, Network network, TrainingListener listener, Route route) {
        TrainingSettings base =
                isNewton(trial.training) ? TrainingSettings.levenbergMarquardt() : TrainingSettings.defaults();
        return new Setup(
                network,
                trial.problem.training(),
                trial.problem.validation(),
                trial.problem.loss(),
                SettingsBinder.bind(base, trial.training, "a test"),
                0.6,
                Ours.registry()::create,
                11,
                1,
                listener,
                () -> false,
                route);
    }

    private static Ended run(Case trial, Running running) {
        trial.create().prune(running.session);
        return ended(running.watched, running.session.journal(), running.session.spent());
    }

    private static Ended ended(Watched watched, List<JournalEntry> journal, Spent spent) {
        return new Ended(
                bits(watched.network),
                journal,
                List.of(spent.epochs(), spent.gradientEvaluations(), spent.appraisals()),
                watched.seen);
    }

    private static List<Integer> bits(Network network) {
        List<Integer> bits = new ArrayList<>();
        network.layers().forEach(layer -> {
            for (float weight : layer.connections().values()) {
                bits.add(Float.floatToRawIntBits(weight));
            }
            for (float bias : layer.bias()) {
                bits.add(Float.floatToRawIntBits(bias));
            }
        });
        return bits;
    }

    private record Running(ResumableSession session, Watched watched) {}

    private record Ended(List<Integer> bits, List<JournalEntry> journal, List<Number> spent, List<String> epochs) {}

    /** Measures something of the network at each epoch, as traces do. */
    private static final class Watched implements EpochObserver {
        private final List<String> seen = new ArrayList<>();
        private final Network network;

        Watched(Network network) {
            this.network = network;
        }

        @Override
        public double observe(EpochReport report) {
            double measured = bits(network).hashCode();
            recall(report, measured);
            return measured;
        }

        @Override
        public void recall(EpochReport report, double remembered) {
            seen.add(report + " " + remembered + " " + network.live());
        }
    }

    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }
}
