/** What every other package needs: the one exception for input that cannot be used, and the words for near misses. */
@NullMarked
package dev.appraise.api;

import org.jspecify.annotations.NullMarked;
