/** Linear regression: what a model must beat before it can be said to need more. */
@NullMarked
package dev.appraise.baselines.linear;

import org.jspecify.annotations.NullMarked;
