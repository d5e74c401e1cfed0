package dev.appraise.microbench.peer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Finds peers; one that cannot be had is told in a line, and the others are measured. */
public final class Peers {
    private Peers() {}

    /**
     * Those of a kind.
     *
     * @param absent what to say if none is on the class path
     */
    public static <P extends Peer> List<P> of(Class<P> kind, String absent, Consumer<String> notes) {
        List<P> peers = new ArrayList<>();
        for (ServiceLoader.Provider<P> provider :
                ServiceLoader.load(kind).stream().toList()) {
            attempt(provider.type().getSimpleName(), provider::get, notes).ifPresent(peers::add);
        }
        if (peers.isEmpty()) {
            notes.accept(absent);
        }
        return peers;
    }

    /** What a peer makes, unless its library does not work here. */
    public static <T> Optional<T> attempt(String name, Supplier<T> make, Consumer<String> notes) {
        try {
            return Optional.of(make.get());
        } catch (RuntimeException | LinkageError | ServiceConfigurationError e) {
            notes.accept(name + " cannot be had here: " + e);
            return Optional.empty();
        }
    }
}
