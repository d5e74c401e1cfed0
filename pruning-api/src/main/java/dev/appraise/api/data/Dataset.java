package dev.appraise.api.data;

import java.util.List;
import java.util.Optional;

/** Samples to learn from, in raw units, with what is needed to split, scale and report them. Immutable. */
public interface Dataset {
    /** Where the samples came from. */
    Source source();

    /** What is to be learnt. */
    Task task();

    /** Inputs a sample. */
    int features();

    /** One name an output (a class, or a measured quantity), for reports. */
    List<String> outputNames();

    /** Which scaling training wants, fitted on the training rows alone. */
    Scaling.Kind scaling();

    /**
     * The samples in their three parts, in raw units.
     *
     * @param seed the same seed gives the same rows; a dataset with a fixed split may ignore it
     */
    Split split(long seed);

    /**
     * The same rows without the noise that was added to them, if that is known: {@code clean().split(seed)} holds the
     * same rows in the same order as {@code split(seed)}.
     */
    default Optional<Dataset> clean() {
        return Optional.empty();
    }
}
