package dev.appraise.harness.run;

import com.google.inject.Guice;
import dev.appraise.api.data.DataFolders;
import dev.appraise.core.plugin.PluginFolder;
import dev.appraise.core.plugin.PruningModule;
import dev.appraise.core.plugin.Registry;
import dev.appraise.core.train.Trajectories;
import dev.appraise.harness.result.NetworkFolder;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Runs trials of a run that another process leads. */
public final class RemoteTrials {
    private RemoteTrials() {}

    /**
     * What runs a trial on the calling thread, as the leading process would.
     *
     * @param advance is told how far trials are
     * @param notice is told, in one sentence, before anything is fetched or simulated
     */
    public static InjectedTrials of(RemoteSettings settings, Advance advance, Consumer<String> notice) {
        ClassLoader application = RemoteTrials.class.getClassLoader();
        Registry registry = Registry.of(settings.plugins()
                .<ClassLoader>map(folder -> PluginFolder.open(Path.of(folder), application))
                .orElse(application));
        DataFolders folders =
                new DataFolders(settings.data().stream().map(Path::of).toList(), Path.of(settings.cache()), notice);
        return new InjectedTrials(
                Guice.createInjector(
                        new PruningModule(registry),
                        new HarnessModule(settings.build().withJavaOfHere())),
                new Datasets(registry, folders, settings.sources()),
                observers(settings, advance, notice),
                Trajectories.ofThisProcess());
    }

    /** Who is told, in the leading process itself too. */
    public static Observers observers(RemoteSettings settings, Advance advance, Consumer<String> notice) {
        Path folder = Path.of(settings.results());
        Shown shown = new Shown(settings.traced(), folder);
        Networks networks = settings.allNetworks() ? new NetworkFolder(folder)::keep : shown;
        return new Observers(
                networks, shown, advance, new CheckpointFolder(folder, settings.checkpointSeconds(), notice));
    }
}
