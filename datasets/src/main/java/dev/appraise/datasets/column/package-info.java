/**
 * The ethane-ethylene distillation column: five inputs, three outputs, 90 samples, with 0, 10, 20 or 30 % noise.
 *
 * <p>{@link dev.appraise.datasets.column.DaisyFile} reads the series that the literature uses;
 * {@link dev.appraise.datasets.column.SimulatedColumn} makes one like it, from a tray-by-tray model, where the file
 * cannot be had.
 */
@NullMarked
package dev.appraise.datasets.column;

import org.jspecify.annotations.NullMarked;
