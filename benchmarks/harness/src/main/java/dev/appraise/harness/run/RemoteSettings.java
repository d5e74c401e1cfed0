package dev.appraise.harness.run;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a process needs to run trials of a run, as a value that can be sent to it. Paths are absolute.
 *
 * @param data folders that are searched for data
 * @param cache folder for data that was got
 * @param plugins folder of plug-in jars, if there is one
 * @param results the folder of the run, for networks, traces and checkpoints; nothing is kept if it is empty
 * @param allNetworks whether the networks of all trials are kept, or of those that are traced alone
 * @param traced ids of the trials that are traced
 * @param checkpointSeconds between two checkpoints of a trial; 0 means none
 */
public record RemoteSettings(
        List<String> data,
        String cache,
        Optional<String> plugins,
        String results,
        boolean allNetworks,
        Set<String> traced,
        double checkpointSeconds) {
    /** Copies the collections. */
    public RemoteSettings {
        data = List.copyOf(data);
        traced = Set.copyOf(traced);
    }
}
