/** Optimal brain damage: the change of the error to second order, connection by connection. */
@NullMarked
package dev.appraise.appraisers.damage;

import org.jspecify.annotations.NullMarked;
