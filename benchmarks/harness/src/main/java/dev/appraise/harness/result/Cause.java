package dev.appraise.harness.result;

import dev.appraise.api.InvalidInputException;
import dev.appraise.core.sound.UnsoundNetworkException;
import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * Why a trial failed.
 *
 * @param text in one line
 * @param stackTrace where, if that is known; else empty, or what its process said last
 */
public record Cause(String text, String stackTrace) {
    /** Of a trial that threw. */
    public static Cause of(Throwable thrown) {
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        String told = thrown instanceof InvalidInputException || thrown instanceof UnsoundNetworkException
                ? String.valueOf(thrown.getMessage())
                : thrown.toString();
        return new Cause(told.lines().findFirst().orElse(thrown.getClass().getName()), trace.toString());
    }
}
