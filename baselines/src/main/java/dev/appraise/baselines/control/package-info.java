/** Controls: whether it matters which connections a criterion chooses, or only how many of each layer. */
@NullMarked
package dev.appraise.baselines.control;

import org.jspecify.annotations.NullMarked;
