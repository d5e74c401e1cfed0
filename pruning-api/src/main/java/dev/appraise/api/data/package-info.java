/**
 * Samples, and the part that each plays: {@link dev.appraise.api.data.TrainingData},
 * {@link dev.appraise.api.data.ValidationData} and {@link dev.appraise.api.data.TestData} are three types that share no
 * supertype, so that choosing anything on the test set does not compile.
 */
@NullMarked
package dev.appraise.api.data;

import org.jspecify.annotations.NullMarked;
