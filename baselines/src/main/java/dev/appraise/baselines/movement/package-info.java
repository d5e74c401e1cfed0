/** Movement pruning: keeps the weights that training moves away from zero. */
@NullMarked
package dev.appraise.baselines.movement;

import org.jspecify.annotations.NullMarked;
