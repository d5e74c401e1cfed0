/**
 * Runs trials on Spark: the executor {@code spark}. Each trial is a Spark job of one task, so that one that breaks its
 * machine costs no other; it goes there, and its result comes back, as JSON.
 */
@NullMarked
package dev.appraise.spark.trials;

import org.jspecify.annotations.NullMarked;
