package dev.appraise.harness.knowngood;

import dev.appraise.core.plugin.Registry;
import dev.appraise.harness.experiment.Requirement;

/** A figure that comes out in one way if a method is what it is said to be. */
public interface Identity {
    /** What is held against what. */
    String text();

    /** What the figure must be. */
    Requirement requirement();

    /**
     * The figure; most often the greatest deviation, as a share of the greatest value that was expected.
     *
     * @param registry brings the method
     */
    double measure(Registry registry);
}
