/**
 * Contract tests for plug-ins: an abstract JUnit class for each kind of provider, with one method to fill in.
 *
 * <pre>{@code
 * class MyCriterionTest extends AppraiserContract {
 *     @Override
 *     protected AppraiserProvider<?> provider() {
 *         return new MyCriterionProvider();
 *     }
 * }
 * }</pre>
 *
 * <p>The kit is the test-jar of {@code pruning-api}, and needs JUnit Jupiter and AssertJ besides. Plug-ins are asked about
 * the networks and rows of {@link dev.appraise.api.conformance.Problem}, on a reference engine in plain loops and double
 * precision; {@code evidence} and {@code session} can be overridden to put another engine in its place.
 */
@NullMarked
package dev.appraise.api.conformance;

import org.jspecify.annotations.NullMarked;
