package dev.appraise.harness.process;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The command that starts a {@link Worker}: the same Java, class path and options as this process's. */
final class WorkerCommand {
    private WorkerCommand() {}

    /** @param heap its limit, as {@code -Xmx} takes it */
    static List<String> of(Optional<String> heap) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> !isOwn(option))
                .filter(option -> heap.isEmpty() || !option.startsWith("-Xmx") && !option.startsWith("-Xms"))
                .forEach(command::add);
        heap.ifPresent(most -> command.add("-Xmx" + most));
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(Worker.class.getName());
        return command;
    }

    /** Agents, such as debuggers, hold files and ports that only one process can have. */
    private static boolean isOwn(String option) {
        return option.startsWith("-javaagent:") || option.startsWith("-agent") || option.startsWith("-Xrun");
    }
}
