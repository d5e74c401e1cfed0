package dev.appraise.harness.result;

import dev.appraise.harness.experiment.Trial;
import java.util.Optional;

/**
 * How well a criterion foretells, on one network, what zeroing each connection does to the error.
 *
 * @param trial what made the network
 * @param source the kind of its data's source
 * @param state {@code untrained}, or what was done to the network
 * @param criterion the criterion's id
 * @param rows training rows that it and the exact change of error saw
 * @param connections that were ranked
 * @param agreement nothing if the criterion refused
 * @param refusal why it did; else empty
 * @param seconds that it took, on one thread
 */
public record Fidelity(
        Trial trial,
        String source,
        String state,
        String criterion,
        int rows,
        int connections,
        Optional<Agreement> agreement,
        String refusal,
        double seconds) {}
