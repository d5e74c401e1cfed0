/**
 * The report of a run: one page and its pictures, made of nothing but what the run's folder holds.
 */
@NullMarked
package dev.appraise.harness.report;

import org.jspecify.annotations.NullMarked;
