/** ONNX Runtime. */
@NullMarked
package dev.appraise.peers.onnx;

import org.jspecify.annotations.NullMarked;
