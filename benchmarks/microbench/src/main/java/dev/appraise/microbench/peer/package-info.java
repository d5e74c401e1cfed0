/** What a library must be able to do to be measured beside ours; it is found by {@link java.util.ServiceLoader}. */
@NullMarked
package dev.appraise.microbench.peer;

import org.jspecify.annotations.NullMarked;
