/** Pruning by the size of the weights, layer by layer or over the network. */
@NullMarked
package dev.appraise.baselines.magnitude;

import org.jspecify.annotations.NullMarked;
