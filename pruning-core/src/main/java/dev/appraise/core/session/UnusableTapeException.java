package dev.appraise.core.session;

import java.io.Serial;

/** What was written down of a trial cannot be used to go on with it, which must begin anew. */
public final class UnusableTapeException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    UnusableTapeException(String reason) {
        super(reason);
    }
}
