/**
 * Facts by which a method is known to be that method: identities that its score must satisfy up to rounding, and worked
 * examples. Each asks a plug-in through the registry, as an experiment does, and holds it against plain arithmetic of
 * this package.
 */
@NullMarked
package dev.appraise.harness.knowngood;

import org.jspecify.annotations.NullMarked;
