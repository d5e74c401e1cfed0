package dev.appraise.harness.run;

import dev.appraise.api.InvalidInputException;
import dev.appraise.api.data.DataFolders;
import dev.appraise.api.data.Dataset;
import dev.appraise.api.data.Source;
import dev.appraise.api.data.Task;
import dev.appraise.api.network.Shape;
import dev.appraise.api.spi.DatasetProvider;
import dev.appraise.core.plugin.Registry;
import dev.appraise.core.plugin.SettingsBinder;
import dev.appraise.harness.experiment.Chosen;
import dev.appraise.harness.experiment.Plan;
import dev.appraise.harness.experiment.Trial;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The datasets of a run, each loaded once, and their splits, which the trials of a seed share. Thread-safe. */
public final class Datasets {
    /** Trials of one seed follow each other, so that those of two may run at a time. */
    private static final int SPLITS = 2;

    private final Registry registry;
    private final DataFolders folders;
    private final Map<String, Source> sources;
    private final Map<Chosen, Dataset> loaded = new HashMap<>();
    private final Map<SplitKey, SoftReference<ScaledSplit>> splits = new LinkedHashMap<>(SPLITS, 0.75f, true);

    private record SplitKey(Chosen dataset, long seed) {}

    /**
     * @param registry brings them
     * @param folders where their files are looked for
     */
    public Datasets(Registry registry, DataFolders folders) {
        this(registry, folders, Map.of());
    }

    /**
     * Datasets that must be those of another process.
     *
     * @param sources by dataset, as a trial writes it, where its samples came from there
     */
    Datasets(Registry registry, DataFolders folders, Map<String, Source> sources) {
        this.registry = registry;
        this.folders = folders;
        this.sources = Map.copyOf(sources);
    }

    /** By dataset, as a trial writes it, where its samples come from. */
    public Map<String, Source> sources(Plan plan) {
        return plan.trials().stream()
                .map(Trial::dataset)
                .distinct()
                .collect(
                        Collectors.toMap(Chosen::toString, chosen -> get(chosen).source(), (one, same) -> one));
    }

    /** Where their files are looked for. */
    public DataFolders folders() {
        return folders;
    }

    /** The dataset as it is set; loaded when it is asked for first. */
    public synchronized Dataset get(Chosen chosen) {
        return loaded.computeIfAbsent(chosen, key -> load(registry.dataset(key.id()), key));
    }

    /** A dataset's rows as a seed deals them; given again if they were asked for lately and there is memory to keep them. */
    synchronized ScaledSplit split(Chosen chosen, long seed) {
        SplitKey key = new SplitKey(chosen, seed);
        SoftReference<ScaledSplit> kept = splits.get(key);
        ScaledSplit split = kept == null ? null : kept.get();
        if (split == null) {
            split = ScaledSplit.of(get(chosen), seed);
            splits.put(key, new SoftReference<>(split));
            if (splits.size() > SPLITS) {
                splits.remove(splits.keySet().iterator().next());
            }
        }
        return split;
    }

    /**
     * Loads every dataset of a plan, and checks that the networks fit them.
     *
     * @throws InvalidInputException if one cannot be loaded, or does not fit
     */
    public void check(Plan plan) {
        plan.trials().forEach(this::check);
    }

    /**
     * Checks that all datasets of a plan have the same real-valued outputs, as {@code report: outputs} needs.
     *
     * @throws InvalidInputException if one has not
     */
    public void requireSameOutputs(Plan plan) {
        List<String> outputs = get(plan.trials().get(0).dataset()).outputNames();
        for (Trial trial : plan.trials()) {
            Dataset dataset = get(trial.dataset());
            if (dataset.task() != Task.REGRESSION || !dataset.outputNames().equals(outputs)) {
                throw new InvalidInputException(
                        "report: outputs needs datasets with the same real-valued outputs, and " + trial.dataset()
                                + " has "
                                + (dataset.task() == Task.REGRESSION ? "others" : "classes"),
                        "you meant report: comparison");
            }
        }
    }

    private void check(Trial trial) {
        Dataset dataset = get(trial.dataset());
        Shape network = Shape.parse(trial.network());
        int outputs = dataset.outputNames().size();
        if (network.inputs() != dataset.features() || network.outputs() != outputs) {
            throw new InvalidInputException(
                    "network " + network + " takes " + network.inputs() + " inputs and gives " + network.outputs()
                            + " outputs, but the samples of dataset " + trial.dataset() + " have " + dataset.features()
                            + " and " + outputs,
                    "you meant network: " + dataset.features() + "-...-" + outputs);
        }
    }

    private <S extends Record> Dataset load(DatasetProvider<S> provider, Chosen chosen) {
        S settings = SettingsBinder.bind(provider.settings(), chosen.settings(), "dataset " + chosen.id());
        try {
            return verified(provider.create(settings, folders), chosen);
        } catch (IOException e) {
            throw new UncheckedIOException("dataset " + chosen + " could not be read: " + e.getMessage(), e);
        }
    }

    private Dataset verified(Dataset dataset, Chosen chosen) {
        Source here = dataset.source();
        Source there = sources.getOrDefault(chosen.toString(), here);
        if (!here.sha256().equals(there.sha256())) {
            throw new InvalidInputException(
                    "dataset " + chosen + " has other samples here than where the run is led: " + here + " instead of "
                            + there,
                    "its file is missing, or another one, in " + folders.searched() + " on this machine");
        }
        return dataset;
    }
}
