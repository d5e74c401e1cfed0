package dev.appraise.api.pruning;

/**
 * The id of an appraiser, as a setting of a method. That it exists is checked when an experiment is read.
 *
 * @param id e.g. {@code error-ablation}
 */
public record Criterion(String id) {
    @Override
    public String toString() {
        return id;
    }
}
