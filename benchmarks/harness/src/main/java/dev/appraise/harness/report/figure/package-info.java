/** What the pictures of a report show: from results to {@link dev.appraise.harness.report.picture.Picture}s. */
@NullMarked
package dev.appraise.harness.report.figure;

import org.jspecify.annotations.NullMarked;
