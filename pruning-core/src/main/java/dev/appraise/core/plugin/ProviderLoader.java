package dev.appraise.core.plugin;

import dev.appraise.api.InvalidInputException;
import dev.appraise.api.spi.Provider;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Loads the providers of one kind, each in its own try. */
final class ProviderLoader<P extends Provider<?>> {
    private static final Pattern ID = Pattern.compile("[a-z0-9-]+");

    private final Class<? super P> kind;
    private final ClassLoader classLoader;
    private final List<String> problems;
    private final SortedMap<String, P> found = new TreeMap<>();

    ProviderLoader(Class<? super P> kind, ClassLoader classLoader, List<String> problems) {
        this.kind = kind;
        this.classLoader = classLoader;
        this.problems = problems;
    }

    SortedMap<String, P> load() {
        Iterator<? extends ServiceLoader.Provider<? super P>> candidates =
                ServiceLoader.load(kind, classLoader).stream().iterator();
        boolean more = true;
        while (more) {
            try {
                add(candidates.next());
            } catch (NoSuchElementException e) {
                more = false;
            } catch (ServiceConfigurationError | LinkageError e) {
                problems.add("left out a plug-in of "
                        + Jars.announcing(kind, String.valueOf(e.getMessage()), classLoader) + ": " + e.getMessage());
            }
        }
        return found;
    }

    private void add(ServiceLoader.Provider<? super P> candidate) {
        try {
            @SuppressWarnings("unchecked") // The service loader has checked that it is of the kind.
            P provider = (P) candidate.get();
            add(provider);
        } catch (InvalidInputException e) {
            throw e;
        } catch (RuntimeException | ServiceConfigurationError | LinkageError e) {
            problems.add("left out " + candidate.type().getName() + " of " + Jars.of(candidate.type()) + ": "
                    + (e.getCause() == null ? e : e.getCause()));
        }
    }

    private void add(P provider) {
        String id = provider.id();
        provider.settings();
        if (!ID.matcher(id).matches()) {
            problems.add("left out " + provider.getClass().getName() + " of " + Jars.of(provider.getClass())
                    + ": its id '" + id + "' is not made of lower-case letters, digits and dashes");
            return;
        }
        P other = found.putIfAbsent(id, provider);
        if (other != null) {
            throw sameId(other, provider, "one of the two jars is an older copy that can be removed");
        }
    }

    static InvalidInputException sameId(Provider<?> one, Provider<?> other, String hint) {
        return new InvalidInputException(
                "two plug-ins have the id '" + one.id() + "': " + one.getClass().getName() + " of "
                        + Jars.of(one.getClass()) + " and " + other.getClass().getName() + " of "
                        + Jars.of(other.getClass()),
                hint);
    }
}
