package dev.appraise.api.spi;

import java.lang.reflect.RecordComponent;

/**
 * What every plug-in says of itself.
 *
 * @param <S> its settings: a public record, {@link NoSettings} if there are none
 */
public interface Provider<S extends Record> {
    /**
     * Its permanent name, lower-case with dashes: it is written into results and experiment files.
     */
    String id();

    /** What it is, in one sentence. */
    String summary();

    /**
     * The settings and their defaults. The record's constructor validates and throws
     * {@link dev.appraise.api.InvalidInputException}; its components may be numbers, booleans, strings, enums,
     * {@link dev.appraise.api.pruning.Criterion} and records of these. {@link Setting} on a component documents it.
     */
    S settings();

    /** The documentation of a component of a settings record; empty if it has none. */
    static String help(RecordComponent component) {
        Setting setting = component.getAnnotation(Setting.class);
        return setting == null ? "" : setting.value();
    }
}
