/** Pruning by chance: what any criterion has to beat. */
@NullMarked
package dev.appraise.baselines.random;

import org.jspecify.annotations.NullMarked;
