/** PyTorch, by the Deep Java Library. */
@NullMarked
package dev.appraise.peers.pytorch;

import org.jspecify.annotations.NullMarked;
