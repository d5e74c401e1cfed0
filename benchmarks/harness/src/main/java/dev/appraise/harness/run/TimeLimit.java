package dev.appraise.harness.run;

import dev.appraise.api.InvalidInputException;
import dev.appraise.harness.result.Cause;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** How long a trial may take. */
public final class TimeLimit {
    private TimeLimit() {}

    /**
     * Reads a duration: {@code 90s}, {@code 10m}, {@code 1h30m}.
     *
     * @throws InvalidInputException if it is none, or not above 0
     */
    public static Duration parse(String option, String text) {
        try {
            Duration read = Duration.parse("PT" + text.replace(" ", "").toUpperCase(Locale.ROOT));
            if (!read.isNegative() && !read.isZero()) {
                return read;
            }
        } catch (DateTimeParseException e) {
            // Told below, with what is not above 0.
        }
        throw new InvalidInputException(
                option + " is '" + text + "'; it must be a time above 0", "you meant 90s, 10m or 1h30m");
    }

    /** In the same way: {@code 1h30m}. */
    public static String text(Duration duration) {
        return duration.toString().substring("PT".length()).toLowerCase(Locale.ROOT);
    }

    /**
     * What is said of a trial that took too long.
     *
     * @param ended whether it has stopped meanwhile
     */
    public static Cause exceeded(Duration limit, boolean ended) {
        return new Cause(
                "it took longer than the limit of " + text(limit)
                        + (ended
                                ? ""
                                : "; it does not stop, and goes on beside the others (--isolate ends such trials)"),
                "");
    }
}
