/** What a pruning method works in: a network, its data behind questions, a budget, and a journal. */
@NullMarked
package dev.appraise.core.session;

import org.jspecify.annotations.NullMarked;
