package dev.appraise.harness.run;

import dev.appraise.api.data.Source;
import dev.appraise.harness.machine.Build;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a process needs to run trials of a run, as a value that can be sent to it. Paths are absolute.
 *
 * @param build which Appraise leads the run; results elsewhere are of the same code
 * @param data folders that are searched for data
 * @param cache folder for data that was got
 * @param plugins folder of plug-in jars, if there is one
 * @param sources by dataset, as a trial writes it, where its samples came from where the run is led; they must be the same
 * @param results the folder of the run, for networks, traces and checkpoints
 * @param allNetworks whether the networks of all trials are kept, or of those that are traced alone
 * @param traced ids of the trials that are traced
 * @param checkpointSeconds between two checkpoints of a trial; 0 means none
 */
public record RemoteSettings(
        Build build,
        List<String> data,
        String cache,
        Optional<String> plugins,
        Map<String, Source> sources,
        String results,
        boolean allNetworks,
        Set<String> traced,
        double checkpointSeconds) {
    /** Copies the collections. */
    public RemoteSettings {
        data = List.copyOf(data);
        sources = Map.copyOf(sources);
        traced = Set.copyOf(traced);
    }

    /** The same elsewhere: with other folders. */
    public RemoteSettings at(
            List<String> otherData, String otherCache, Optional<String> otherPlugins, String otherResults) {
        return new RemoteSettings(
                build,
                otherData,
                otherCache,
                otherPlugins,
                sources,
                otherResults,
                allNetworks,
                traced,
                checkpointSeconds);
    }
}
