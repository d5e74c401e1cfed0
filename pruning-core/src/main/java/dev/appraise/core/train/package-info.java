/** Trainers: stochastic gradient descent, Adam and Levenberg-Marquardt, behind one interface that pruning can interrupt at any batch. */
@NullMarked
package dev.appraise.core.train;

import org.jspecify.annotations.NullMarked;
