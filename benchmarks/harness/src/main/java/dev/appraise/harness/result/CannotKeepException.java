package dev.appraise.harness.result;

import java.io.IOException;
import java.io.Serial;
import java.io.UncheckedIOException;

/** What a run has made cannot be written down: the disk is full, or the folder may not be written. Ends the run, whose trials are not at fault. */
public final class CannotKeepException extends UncheckedIOException {
    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * @param what cannot be kept, and where
     * @param cause why
     */
    public CannotKeepException(String what, IOException cause) {
        super(what + ": " + Reason.of(cause), cause);
    }
}
