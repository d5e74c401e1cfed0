/**
 * ANFIS, the adaptive network-based fuzzy inference system that predictors of the column are compared with: first-order
 * Sugeno rules, found by subtractive clustering and tuned by hybrid learning.
 */
@NullMarked
package dev.appraise.baselines.anfis;

import org.jspecify.annotations.NullMarked;
