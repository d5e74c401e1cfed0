package dev.appraise.api.pruning;

/**
 * The rhythm that suits a trainer, for recipes that leave it open.
 *
 * @param stopsEarly whether training ends by itself when the validation error has stopped falling
 * @param warmUp epochs to train before the first appraisal; where {@code stopsEarly}, at most so many
 * @param interval epochs between appraisals
 */
public record Pace(boolean stopsEarly, double warmUp, double interval) {}
