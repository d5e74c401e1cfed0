/** Trained networks at work: one sample in, its outputs out. */
@NullMarked
package dev.appraise.core.inference;

import org.jspecify.annotations.NullMarked;
