package dev.appraise.core.plugin;

import dev.appraise.api.InvalidInputException;
import dev.appraise.api.Names;
import dev.appraise.api.pruning.Appraiser;
import dev.appraise.api.pruning.Criterion;
import dev.appraise.api.spi.AppraiserProvider;
import dev.appraise.api.spi.DatasetProvider;
import dev.appraise.api.spi.PredictorProvider;
import dev.appraise.api.spi.Provider;
import dev.appraise.api.spi.PruningMethodProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The plug-ins there are, by id. A plug-in that cannot be loaded is reported and left out; the rest work. */
public final class Registry {
    private static final Logger LOG = LoggerFactory.getLogger(Registry.class);

    private final SortedMap<String, AppraiserProvider<?>> appraisers;
    private final SortedMap<String, PruningMethodProvider<?>> methods;
    private final SortedMap<String, PredictorProvider<?>> predictors;
    private final SortedMap<String, DatasetProvider<?>> datasets;
    private final List<String> problems;

    private Registry(ClassLoader classLoader) {
        List<String> found = new ArrayList<>();
        appraisers = new ProviderLoader<AppraiserProvider<?>>(AppraiserProvider.class, classLoader, found).load();
        methods = new ProviderLoader<PruningMethodProvider<?>>(PruningMethodProvider.class, classLoader, found).load();
        predictors = new ProviderLoader<PredictorProvider<?>>(PredictorProvider.class, classLoader, found).load();
        datasets = new ProviderLoader<DatasetProvider<?>>(DatasetProvider.class, classLoader, found).load();
        problems = List.copyOf(found);
        refuseSharedIds();
    }

    /**
     * The plug-ins that a class loader offers to {@link java.util.ServiceLoader}.
     *
     * @throws InvalidInputException if two of one kind have the same id, or a method and a predictor
     */
    public static Registry of(ClassLoader classLoader) {
        Registry registry = new Registry(classLoader);
        registry.problems.forEach(LOG::warn);
        return registry;
    }

    /** The criteria, sorted by id. */
    public List<AppraiserProvider<?>> appraisers() {
        return List.copyOf(appraisers.values());
    }

    /** The pruning methods, sorted by id. */
    public List<PruningMethodProvider<?>> methods() {
        return List.copyOf(methods.values());
    }

    /** The models that are no networks, sorted by id. */
    public List<PredictorProvider<?>> predictors() {
        return List.copyOf(predictors.values());
    }

    /** The datasets, sorted by id. */
    public List<DatasetProvider<?>> datasets() {
        return List.copyOf(datasets.values());
    }

    /** What was wrong with the plug-ins that were left out, a sentence each, with the jar's name. */
    public List<String> problems() {
        return problems;
    }

    /** @throws InvalidInputException if there is no such criterion */
    public AppraiserProvider<?> appraiser(String id) {
        return known("criterion", id, appraisers);
    }

    /** @throws InvalidInputException if there is no such method */
    public PruningMethodProvider<?> method(String id) {
        return known("method", id, methods);
    }

    /** @throws InvalidInputException if there is no such predictor */
    public PredictorProvider<?> predictor(String id) {
        return known("predictor", id, predictors);
    }

    /** Whether an id is a predictor's. */
    public boolean isPredictor(String id) {
        return predictors.containsKey(id);
    }

    /**
     * What an experiment file may name under {@code methods}.
     *
     * @throws InvalidInputException if there is no such method or predictor
     */
    public Provider<?> methodOrPredictor(String id) {
        SortedMap<String, Provider<?>> both = new TreeMap<>(methods);
        both.putAll(predictors);
        return known("method", id, both);
    }

    /** @throws InvalidInputException if there is no such dataset */
    public DatasetProvider<?> dataset(String id) {
        return known("dataset", id, datasets);
    }

    /**
     * The appraiser that a setting names, with its default settings.
     *
     * @throws InvalidInputException if there is none
     */
    public Appraiser create(Criterion criterion) {
        return withDefaults(appraiser(criterion.id()));
    }

    private void refuseSharedIds() {
        predictors.forEach((id, predictor) -> {
            PruningMethodProvider<?> method = methods.get(id);
            if (method != null) {
                throw ProviderLoader.sameId(
                        method, predictor, "one of the two can be renamed; experiment files name both under methods");
            }
        });
    }

    private static <S extends Record> Appraiser withDefaults(AppraiserProvider<S> provider) {
        return provider.create(provider.settings());
    }

    private static <P extends Provider<?>> P known(String kind, String id, SortedMap<String, P> offered) {
        P provider = offered.get(id);
        if (provider == null) {
            throw new InvalidInputException(
                    "there is no " + kind + " '" + id + "'",
                    offered.isEmpty()
                            ? "a jar is missing on the class path: it offers no " + kind + " at all"
                            : Names.hint(id, offered.keySet())
                                    + "; or its jar lies in a folder that --plugins should name");
        }
        return provider;
    }
}
