/** The command line: {@code appraise compare}, {@code known-good}, {@code methods}, {@code datasets}, {@code describe} and {@code data}. */
@NullMarked
package dev.appraise.harness.cli;

import org.jspecify.annotations.NullMarked;
