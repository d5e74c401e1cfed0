package dev.appraise.spark;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The Java of the tests, with what Spark opens. */
public final class Jvm {
    private Jvm() {}

    /** The command that starts a class. */
    public static List<String> command(String classPath, String main) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--add-modules",
                "jdk.incubator.vector",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC"));
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> option.startsWith("--add-opens="))
                .forEach(command::add);
        command.addAll(List.of("-cp", classPath, main));
        return command;
    }
}
