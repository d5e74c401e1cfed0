/** The command line; {@link dev.appraise.harness.cli.AppraiseCommand} lists the commands. */
@NullMarked
package dev.appraise.harness.cli;

import org.jspecify.annotations.NullMarked;
