/** Chance that repeats: one seeded generator whose state can be read and put back. */
@NullMarked
package dev.appraise.core.random;

import org.jspecify.annotations.NullMarked;
