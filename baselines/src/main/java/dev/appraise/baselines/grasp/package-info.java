/** GraSP: pruning at initialisation by gradient flow. */
@NullMarked
package dev.appraise.baselines.grasp;

import org.jspecify.annotations.NullMarked;
