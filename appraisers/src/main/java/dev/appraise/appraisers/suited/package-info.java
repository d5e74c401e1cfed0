/** One strategy for networks of any size: which appraisal suits is told by the number of connections. */
@NullMarked
package dev.appraise.appraisers.suited;

import org.jspecify.annotations.NullMarked;
