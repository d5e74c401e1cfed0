/** The harness: experiments, trials, results and the command line. */
@NullMarked
package dev.appraise.harness;

import org.jspecify.annotations.NullMarked;
