/** The unpruned network, trained with the same budget. */
@NullMarked
package dev.appraise.baselines.dense;

import org.jspecify.annotations.NullMarked;
