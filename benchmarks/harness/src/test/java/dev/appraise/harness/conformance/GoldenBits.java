package dev.appraise.harness.conformance;

import dev.appraise.api.conformance.Problem;
import dev.appraise.api.network.Network;
import dev.appraise.api.pruning.PruningMethod;
import dev.appraise.api.spi.PruningMethodProvider;
import dev.appraise.core.plugin.SettingsBinder;
import dev.appraise.core.session.Session;
import dev.appraise.core.session.Setup;
import dev.appraise.core.store.NetworkFile;
import dev.appraise.core.train.TrainingSettings;
import dev.appraise.harness.machine.Build;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.CRC32C;

/** The bits that small trials of every method give: a checksum of the network and the bits of its validation error. */
final class GoldenBits {
    static final String FILE = "src/test/resources/dev/appraise/harness/conformance/golden.properties";

    private static final Map<String, Object> ADAM = Map.of("epochs", 8, "batchSize", 3, "dropout", 0.1);
    private static final Map<String, Object> NEWTON = Map.of("algorithm", "levenberg-marquardt", "epochs", 25);

    private GoldenBits() {}

    /**
     * Writes the file anew: run from the folder of the module, when results are meant to change.
     *
     * @param arguments another file, if there are any
     */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments.length == 0 ? FILE : arguments[0]);
        Build build = Build.here();
        String written = "# Written by " + build.version() + " " + build.revision() + " on Java " + build.java()
                + " with the Vector API; see GoldenBits.\n";
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(
                file,
                written
                        + of(1).entrySet().stream()
                                .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                                .collect(Collectors.joining()));
    }

    /**
     * By method and trainer.
     *
     * @param threads that train and appraise
     */
    static SortedMap<String, String> of(int threads) {
        SortedMap<String, String> bits = new TreeMap<>();
        Ours.registry().methods().stream().filter(Ours::isOurs).forEach(provider -> {
            bits.put(provider.id() + ".adam", bits(provider, Problem.CLASSES, ADAM, threads));
            if (!provider.id().equals("movement")) {
                bits.put(provider.id() + ".levenberg-marquardt", bits(provider, Problem.REGRESSION, NEWTON, threads));
            }
        });
        return bits;
    }

    private static <S extends Record> String bits(
            PruningMethodProvider<S> provider, Problem problem, Map<String, Object> training, int threads) {
        PruningMethod method = provider.create(provider.settings());
        Network network = problem.network(5);
        TrainingSettings defaults =
                training.containsKey("algorithm") ? TrainingSettings.levenbergMarquardt() : TrainingSettings.defaults();
        Session session = new Session(new Setup(
                network,
                problem.training(),
                problem.validation(),
                problem.loss(),
                SettingsBinder.bind(defaults, training, "a test"),
                0.5,
                Ours.registry()::create,
                7,
                threads,
                report -> {},
                () -> false));
        method.prune(session);
        CRC32C crc = new CRC32C();
        crc.update(NetworkFile.bytes(network));
        return String.format("%08x %016x", crc.getValue(), Double.doubleToLongBits(session.validationError()));
    }
}
