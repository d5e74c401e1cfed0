package dev.appraise.harness.result;

import java.io.Serial;

/** A trial cannot give a result, for a reason that its message says in full. */
public final class TrialFailedException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** @param reason in one line, e.g. {@code training diverged: a weight of layer 1 is NaN} */
    public TrialFailedException(String reason) {
        super(reason);
    }

    /**
     * @param reason as in {@link #TrialFailedException(String)}
     * @param cause what was thrown first
     */
    public TrialFailedException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
