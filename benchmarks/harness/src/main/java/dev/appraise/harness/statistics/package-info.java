/** Tests of several methods over several datasets, on plain numbers. */
@NullMarked
package dev.appraise.harness.statistics;

import org.jspecify.annotations.NullMarked;
