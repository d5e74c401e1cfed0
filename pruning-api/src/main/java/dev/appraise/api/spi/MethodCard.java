package dev.appraise.api.spi;

import java.util.Set;

/**
 * The characteristics of a method, as comparisons of pruning methods tabulate them.
 *
 * @param name the name that the literature uses
 * @param citation authors, title, year, and an identifier such as an arXiv number
 * @param prunes when connections are taken out; empty if none are
 * @param fineTunes whether the network is trained further after the last pruning
 * @param monitors whether worth is watched while training goes on
 * @param biological whether it is modelled on the nervous system
 * @param meetsTarget whether it prunes exactly the target
 * @param regrows whether pruned connections may come back
 */
public record MethodCard(
        String name,
        String citation,
        Set<When> prunes,
        boolean fineTunes,
        boolean monitors,
        boolean biological,
        boolean meetsTarget,
        boolean regrows) {

    /** When a method prunes. */
    public enum When {
        /** At initialisation. */
        BEFORE_TRAINING,
        /** While training goes on. */
        DURING_TRAINING,
        /** Once the network is trained. */
        AFTER_TRAINING
    }

    /** The card of a method under which what is pruned stays pruned. */
    public MethodCard(
            String name,
            String citation,
            Set<When> prunes,
            boolean fineTunes,
            boolean monitors,
            boolean biological,
            boolean meetsTarget) {
        this(name, citation, prunes, fineTunes, monitors, biological, meetsTarget, false);
    }

    /** Copies the set. */
    public MethodCard {
        prunes = Set.copyOf(prunes);
    }
}
