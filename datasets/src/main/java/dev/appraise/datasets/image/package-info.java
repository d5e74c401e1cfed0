/**
 * Images with labels: MNIST, and any other images in the IDX format.
 *
 * <p>{@link dev.appraise.datasets.image.IdxFile} reads one file of the format; a dataset is made of four.
 */
@NullMarked
package dev.appraise.datasets.image;

import org.jspecify.annotations.NullMarked;
