/** Which connections are the least valuable: exactly as many as asked for, ties by number, no layer emptied. */
@NullMarked
package dev.appraise.core.select;

import org.jspecify.annotations.NullMarked;
