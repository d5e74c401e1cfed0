package dev.appraise.microbench.paired;

import java.util.function.Supplier;

/**
 * A peer at some work.
 *
 * @param name library and version
 * @param share how much of the work it does in a round; empty if all
 * @param contender does the work
 * @param agreement asked after the rounds, how far its results are ours
 */
public record Rival(String name, String share, Contender contender, Supplier<String> agreement) {
    /** A peer that does all of the work. */
    public Rival(String name, Contender contender, Supplier<String> agreement) {
        this(name, "", contender, agreement);
    }
}
