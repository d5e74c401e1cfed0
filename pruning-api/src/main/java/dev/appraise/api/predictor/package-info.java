/** Models that are no networks. They are fitted in one go, prune nothing, and stand beside networks in comparisons. */
@NullMarked
package dev.appraise.api.predictor;

import org.jspecify.annotations.NullMarked;
