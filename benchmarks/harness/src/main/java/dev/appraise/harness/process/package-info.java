/**
 * Trials in processes of their own, so that one that takes all memory, ends its JVM or never stops costs nobody else. The leading
 * process starts workers as it was started itself, and talks with them in JSON, a line a message.
 */
@NullMarked
package dev.appraise.harness.process;

import org.jspecify.annotations.NullMarked;
