package dev.appraise.api.spi;

import dev.appraise.api.pruning.PruningMethod;

/**
 * Brings a pruning method.
 *
 * @param <S> its settings
 */
public interface PruningMethodProvider<S extends Record> extends Provider<S> {
    /** A method with these settings. */
    PruningMethod create(S settings);

    /** What kind of method it is. */
    MethodCard card();
}
