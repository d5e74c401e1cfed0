/** What must hold of a network at any moment, whatever was done to it. */
@NullMarked
package dev.appraise.core.sound;

import org.jspecify.annotations.NullMarked;
