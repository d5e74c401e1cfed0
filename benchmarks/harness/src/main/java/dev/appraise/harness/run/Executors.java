package dev.appraise.harness.run;

import dev.appraise.api.InvalidInputException;
import dev.appraise.api.Names;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;

/** The executors that the class path offers. */
public final class Executors {
    private Executors() {}

    /** @throws InvalidInputException if there is none of that id */
    public static ExecutorProvider find(String id) {
        SortedMap<String, ExecutorProvider> offered = new TreeMap<>();
        ServiceLoader.load(ExecutorProvider.class).forEach(provider -> offered.put(provider.id(), provider));
        ExecutorProvider found = offered.get(id);
        if (found == null) {
            throw new InvalidInputException("there is no executor '" + id + "'", Names.hint(id, offered.keySet()));
        }
        return found;
    }
}
