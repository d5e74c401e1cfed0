/** Synaptic pruning, the method that Appraise starts from. */
@NullMarked
package dev.appraise.appraisers.synaptic;

import org.jspecify.annotations.NullMarked;
