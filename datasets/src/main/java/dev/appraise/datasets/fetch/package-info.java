/**
 * How files are found, got and checked. What is got is staged under a temporary name and moved to its final one only
 * when its checksum is right, so that a download that was cut short is never taken for data, and two processes may get
 * the same file at once.
 */
@NullMarked
package dev.appraise.datasets.fetch;

import org.jspecify.annotations.NullMarked;
