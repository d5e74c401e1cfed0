package dev.appraise.api.spi;

import dev.appraise.api.pruning.Appraiser;

/**
 * Brings a criterion.
 *
 * @param <S> its settings
 */
public interface AppraiserProvider<S extends Record> extends Provider<S> {
    /** An appraiser with these settings. */
    Appraiser create(S settings);

    /** Where the criterion comes from: authors, title, year, and an identifier. */
    String citation();
}
