package dev.appraise.api.data;

/**
 * Where samples came from, for the provenance of results.
 *
 * @param kind {@code daisy}, {@code simulated}, {@code mnist}, {@code idx}, {@code csv}, or a plug-in's own word
 * @param location the file or folder, or how they were made
 * @param sha256 checksum of the samples' files in lower-case hex; for made ones, of what was made
 */
public record Source(String kind, String location, String sha256) {}
