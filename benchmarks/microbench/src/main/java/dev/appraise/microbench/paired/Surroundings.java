package dev.appraise.microbench.paired;

import dev.appraise.harness.machine.Build;
import dev.appraise.harness.machine.Machine;
import java.lang.management.ManagementFactory;
import java.util.List;

/**
 * Where figures come from.
 *
 * @param build ours, with the version of Java
 * @param machine the computer
 * @param flags of the Java machine
 * @param loadBefore load average over the last minute as the bench began; negative if the system does not tell
 * @param loadAfter as it ended
 */
public record Surroundings(Build build, Machine machine, List<String> flags, double loadBefore, double loadAfter) {
    /** As they are now. */
    public static Surroundings since(double loadBefore) {
        return new Surroundings(
                Build.here(),
                Machine.here(),
                ManagementFactory.getRuntimeMXBean().getInputArguments(),
                loadBefore,
                load());
    }

    /** The load average now; negative if the system does not tell. */
    public static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    String text() {
        return "%s; %d cores; %s; Java %s; %s; load average %.2f before, %.2f after; commit %s"
                .formatted(
                        machine.cpu(),
                        machine.cores(),
                        machine.os(),
                        build.java(),
                        String.join(" ", flags),
                        loadBefore,
                        loadAfter,
                        build.revision());
    }
}
