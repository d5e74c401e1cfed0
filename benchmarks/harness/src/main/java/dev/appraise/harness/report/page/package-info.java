/** The page of a report: records that say what is on it, and the template that makes HTML of them. */
@NullMarked
package dev.appraise.harness.report.page;

import org.jspecify.annotations.NullMarked;
