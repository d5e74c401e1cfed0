package dev.appraise.api;

/**
 * Input from outside (a file, a flag, a setting) that cannot be used.
 *
 * <p>The message says what was wrong with its value and where; {@link #hint()} says what may help and is shown on a
 * line of its own that starts with "Maybe". The command line prints both and ends with exit code 2.
 */
public final class InvalidInputException extends RuntimeException {
    /** Of the first release. */
    private static final long serialVersionUID = 1L;

    /** What may help. */
    private final String hint;

    /**
     * @param problem what is wrong, with the value and the place, e.g. {@code "target is 1.2 in exp.yaml, line 7; it
     *     must be in [0, 1)"}
     * @param hint what may help, without the leading "Maybe", e.g. {@code "you meant 0.12"}
     */
    public InvalidInputException(String problem, String hint) {
        super(problem);
        this.hint = hint;
    }

    /**
     * @param problem as in {@link #InvalidInputException(String, String)}
     * @param hint as there
     * @param cause what was thrown first
     */
    public InvalidInputException(String problem, String hint, Throwable cause) {
        super(problem, cause);
        this.hint = hint;
    }

    /** What may help, without the leading "Maybe". */
    public String hint() {
        return hint;
    }
}
