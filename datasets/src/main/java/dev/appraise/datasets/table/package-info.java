/**
 * Any table in a CSV file.
 *
 * <p>{@link dev.appraise.datasets.table.CsvTable} is the file as text with the place of each cell,
 * {@link dev.appraise.datasets.table.Columns} picks inputs and targets,
 * {@link dev.appraise.datasets.table.CsvProvider} makes numbers and classes of them.
 */
@NullMarked
package dev.appraise.datasets.table;

import org.jspecify.annotations.NullMarked;
