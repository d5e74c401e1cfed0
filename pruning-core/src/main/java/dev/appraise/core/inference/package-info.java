/**
 * Trained networks at work: samples in, outputs out. {@link dev.appraise.core.inference.Engines} is where to begin.
 *
 * <p>A network is compacted, then each layer gets a {@link dev.appraise.core.inference.Product} of its own, dense or sparse;
 * tiny networks become code instead.
 */
@NullMarked
package dev.appraise.core.inference;

import org.jspecify.annotations.NullMarked;
