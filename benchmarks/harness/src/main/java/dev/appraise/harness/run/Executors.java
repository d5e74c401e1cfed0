package dev.appraise.harness.run;

import dev.appraise.api.InvalidInputException;
import dev.appraise.api.Names;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;

/** The executors that there are, ours and those of plug-ins. */
public final class Executors {
    private Executors() {}

    /**
     * The executor of an id.
     *
     * @param plugins offers them to {@link ServiceLoader}
     * @throws InvalidInputException if there is none
     */
    public static ExecutorProvider find(String id, ClassLoader plugins) {
        SortedMap<String, ExecutorProvider> offered = new TreeMap<>();
        ServiceLoader.load(ExecutorProvider.class, plugins).forEach(provider -> offered.put(provider.id(), provider));
        ExecutorProvider found = offered.get(id);
        if (found == null) {
            throw new InvalidInputException("there is no executor '" + id + "'", Names.hint(id, offered.keySet()));
        }
        return found;
    }
}
