package dev.appraise.spark.cluster;

import dev.appraise.spark.Comparison;
import dev.appraise.spark.Jvm;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A standalone cluster on this machine, of Spark's jars alone: a master, and workers of one core, each its own process. */
final class StandaloneCluster {
    private static final String HOST = "127.0.0.1";
    private static final String OURS =
            "(?:appraisers|baselines|datasets|harness|pruning-|guice|picocli|progressbar|jline|"
                    + "pebble|unbescape|logback|fastcsv|ejml|VectorGraphics2D|jackson-(?:core|databind|dataformat-yaml)-3).*";

    private final Path home;
    private final int port;
    private final List<Process> workers = new ArrayList<>();
    private final Process master;

    /**
     * @param folder for the home of Spark, and for logs
     * @param libraries the folder of this module's libraries
     */
    StandaloneCluster(Path folder, Path libraries) throws IOException, InterruptedException {
        home = folder.resolve("spark-home");
        Path jars = Files.createDirectories(home.resolve("jars"));
        try (Stream<Path> all = Files.list(libraries)) {
            for (Path jar : all.filter(file -> !file.getFileName().toString().matches(OURS))
                    .toList()) {
                Files.createSymbolicLink(jars.resolve(jar.getFileName()), jar.toAbsolutePath());
            }
        }
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        master = start("master.Master", "--port", String.valueOf(port), "--webui-port", "0");
        Comparison.await(this::listens);
    }

    String url() {
        return "spark://" + HOST + ":" + port;
    }

    /** Adds a worker, and gives its number. */
    int addWorker() throws IOException {
        workers.add(start(
                "worker.Worker",
                "--cores",
                "1",
                "--memory",
                "700m",
                "--webui-port",
                "0",
                "--work-dir",
                home.resolve("work-" + workers.size()).toString(),
                url()));
        return workers.size() - 1;
    }

    /** What happens if a machine loses its power: a worker and all that it has started end (SIGKILL). */
    void killWorker(int number) throws InterruptedException {
        Process worker = workers.get(number);
        List<ProcessHandle> started = worker.descendants().toList();
        worker.destroyForcibly().waitFor();
        started.forEach(ProcessHandle::destroyForcibly);
    }

    private Process start(String main, String... arguments) throws IOException {
        List<String> command = Jvm.command(home.resolve("jars") + "/*", "org.apache.spark.deploy." + main);
        command.addAll(List.of("--host", HOST));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(home.resolve("log").toFile()));
        builder.environment()
                .putAll(Map.of("SPARK_HOME", home.toString(), "SPARK_LOCAL_IP", HOST, "SPARK_SCALA_VERSION", "2.13"));
        return builder.start();
    }

    private boolean listens() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    void stop() throws IOException, InterruptedException {
        for (int i = 0; i < workers.size(); i++) {
            killWorker(i);
        }
        master.destroyForcibly().waitFor();
        try (Stream<Path> links = Files.list(home.resolve("jars"))) {
            for (Path link : links.toList()) {
                Files.delete(link);
            }
        }
    }
}
