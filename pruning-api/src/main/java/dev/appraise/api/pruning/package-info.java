/**
 * What a strategy may ask and do.
 *
 * <p>An {@link dev.appraise.api.pruning.Appraiser} says what each connection is worth, from the
 * {@link dev.appraise.api.pruning.Evidence} it is given. A {@link dev.appraise.api.pruning.PruningMethod} is a recipe:
 * when to train, when to appraise, how much to prune, by way of a {@link dev.appraise.api.pruning.PruningSession}.
 */
@NullMarked
package dev.appraise.api.pruning;

import org.jspecify.annotations.NullMarked;
