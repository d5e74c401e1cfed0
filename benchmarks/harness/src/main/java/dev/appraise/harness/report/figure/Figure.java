package dev.appraise.harness.report.figure;

import dev.appraise.harness.report.picture.Picture;

/**
 * A picture with the words below it.
 *
 * @param name short, for files; lower-case with dashes
 * @param note how to read it
 * @param picture what there is to see
 */
public record Figure(String name, String note, Picture picture) {}
