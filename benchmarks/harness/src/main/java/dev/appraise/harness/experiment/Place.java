package dev.appraise.harness.experiment;

import dev.appraise.api.InvalidInputException;
import java.util.function.Supplier;

/**
 * Where something stands in an experiment file.
 *
 * @param file the file's name
 * @param line counted from 1
 * @param column counted from 1
 */
record Place(String file, int line, int column) {
    /** Does something whose complaints about input do not say where, and says it. */
    <T> T locating(Supplier<T> action) {
        try {
            return action.get();
        } catch (InvalidInputException e) {
            throw new InvalidInputException(e.getMessage() + " (" + this + ")", e.hint(), e);
        }
    }

    @Override
    public String toString() {
        return file + ", line " + line + ", column " + column;
    }
}
