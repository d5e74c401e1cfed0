package dev.appraise.harness.experiment;

/**
 * That one row of a study is better than another.
 *
 * @param text the claim as a sentence
 * @param better the name of the row that is said to be better
 * @param than the name of the other
 */
public record Claim(String text, String better, String than) {}
