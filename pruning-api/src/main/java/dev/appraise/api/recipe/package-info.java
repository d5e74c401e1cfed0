/**
 * Ready-made recipes: when to prune, how much at a time, and how to train in between. Each takes any
 * {@link dev.appraise.api.pruning.Appraiser}, so that a comparison can change the score and nothing else.
 */
@NullMarked
package dev.appraise.api.recipe;

import org.jspecify.annotations.NullMarked;
