/** What trials and appraisals on Apache Spark have in common. Nothing outside this module sees Spark. */
@NullMarked
package dev.appraise.spark;

import org.jspecify.annotations.NullMarked;
