/** Which build of Appraise runs on which computer, for the provenance of results. */
@NullMarked
package dev.appraise.harness.machine;

import org.jspecify.annotations.NullMarked;
