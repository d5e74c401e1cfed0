package dev.appraise.api.pruning;

import dev.appraise.api.network.Network;
import java.util.Arrays;

/**
 * What each connection of a network is worth; more is worth more.
 *
 * @param scores one a connection, numbered as in {@link Network}; shared, not copied
 */
public record Appraisal(double[] scores) {
    /** Checks that every score is a finite number. */
    public Appraisal {
        for (int i = 0; i < scores.length; i++) {
            if (!Double.isFinite(scores[i])) {
                throw new IllegalArgumentException(
                        "the score of connection " + i + " is " + scores[i] + "; a score must be finite");
            }
        }
    }

    /** The absolute values of the scores. */
    public Appraisal absolute() {
        return new Appraisal(Arrays.stream(scores).map(Math::abs).toArray());
    }
}
