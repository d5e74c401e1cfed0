package dev.appraise.harness.run;

import dev.appraise.api.InvalidInputException;
import dev.appraise.api.Names;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** The executors that there are, ours and those of plug-ins. */
public final class Executors {
    /** Of a module that the launcher builds when it is asked for, so that it cannot be told from what there is. */
    private static final String SPARK = "spark";

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
            throw unknown(id, offered.keySet());
        }
        return found;
    }

    private static InvalidInputException unknown(String id, Set<String> offered) {
        if (id.equals(SPARK)) {
            return new InvalidInputException(
                    "the executor '" + SPARK + "' is in a module that is not on the class path",
                    "run './appraise' with '--executor " + SPARK + "' in the source tree, which builds it");
        }
        Set<String> all = new TreeSet<>(offered);
        all.add(SPARK);
        return new InvalidInputException("there is no executor '" + id + "'", Names.hint(id, all));
    }
}
