/**
 * Data to compare pruning methods on: a distillation column, MNIST, any images in IDX files, any table in a CSV file.
 *
 * <p>Each kind is a {@link dev.appraise.api.spi.DatasetProvider} in a package of its own; this one holds what tables of
 * any kind share.
 */
@NullMarked
package dev.appraise.datasets;

import org.jspecify.annotations.NullMarked;
