/** SNIP: pruning at initialisation by connection sensitivity. */
@NullMarked
package dev.appraise.baselines.snip;

import org.jspecify.annotations.NullMarked;
