package dev.appraise.core.train;

import dev.appraise.api.network.Network;
import java.util.Optional;

/** Watches the validation error and keeps the best network. */
final class EarlyStopping {
    private final int patience;
    private Network best;
    private double least;
    private int failures;

    /** @param patience failures in a row that stop training; 0 watches nothing */
    EarlyStopping(int patience, Network network, double validationError) {
        this.patience = patience;
        best = patience > 0 ? network.copy() : network;
        least = validationError;
    }

    private EarlyStopping(int patience, State state) {
        this.patience = patience;
        best = state.best();
        least = state.least();
        failures = state.failures();
    }

    /** Goes on from what was remembered; watches nothing if that is nothing. */
    static EarlyStopping from(int patience, Network network, Optional<State> state) {
        return state.map(remembered -> new EarlyStopping(patience, remembered)).orElseGet(() -> never(network));
    }

    /** What it remembers, if it watches. */
    Optional<State> state() {
        return watches() ? Optional.of(new State(best, least, failures)) : Optional.empty();
    }

    /** Watches nothing and never stops. */
    static EarlyStopping never(Network network) {
        return new EarlyStopping(0, network, Double.NaN);
    }

    boolean watches() {
        return patience > 0;
    }

    /** Takes a validation error into account; an error that is NaN, or not below the least, is a failure. */
    void observe(Network network, double validationError) {
        if (!watches()) {
            return;
        }
        if (validationError < least) {
            least = validationError;
            best = network.copy();
            failures = 0;
        } else {
            failures++;
        }
    }

    int failures() {
        return failures;
    }

    boolean stops() {
        return watches() && failures >= patience;
    }

    /** Gives the network the weights and biases of the least validation error. */
    void restoreBest(Network network) {
        if (watches()) {
            network.rewind(best);
        }
    }

    /** @param best never changed */
    record State(Network best, double least, int failures) {}
}
