package dev.appraise.core.sound;

import java.io.Serial;

/** A network is not what it must be: a pruned weight is not 0, a layer is empty, or training has diverged. */
public final class UnsoundNetworkException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** @param problem what, where, and when it was found */
    public UnsoundNetworkException(String problem) {
        super(problem);
    }
}
