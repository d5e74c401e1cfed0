/** Contenders that do the same work, measured in alternation; what came of it, as a table and as JSON. */
@NullMarked
package dev.appraise.microbench.paired;

import org.jspecify.annotations.NullMarked;
