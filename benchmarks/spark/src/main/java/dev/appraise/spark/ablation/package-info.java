/**
 * Error ablation over samples that are dealt to many machines: {@link dev.appraise.spark.ablation.DistributedAppraiser} for
 * programs, the criterion {@code distributed-ablation} for experiments.
 */
@NullMarked
package dev.appraise.spark.ablation;

import org.jspecify.annotations.NullMarked;
