/** What networks compute on batches: outputs, errors, gradients and Hessian-vector products, on a matrix product that can be exchanged. */
@NullMarked
package dev.appraise.core.compute;

import org.jspecify.annotations.NullMarked;
