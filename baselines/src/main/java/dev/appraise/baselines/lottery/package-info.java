/** Lottery tickets: train, prune a fifth, rewind to the weights of the beginning, and again. */
@NullMarked
package dev.appraise.baselines.lottery;

import org.jspecify.annotations.NullMarked;
