/**
 * Pictures that are painted once, onto a {@link java.awt.Graphics2D}, and written as PNG, as SVG, or into a page.
 */
@NullMarked
package dev.appraise.harness.report.picture;

import org.jspecify.annotations.NullMarked;
