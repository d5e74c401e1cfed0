/**
 * Finds plug-ins, reads their settings, and feeds them to Guice.
 *
 * <p>{@link dev.appraise.core.plugin.Registry} finds the providers that a class loader offers;
 * {@link dev.appraise.core.plugin.SettingsBinder} turns what was written in an experiment file into their settings
 * records and back. Neither needs an injector; {@link dev.appraise.core.plugin.PruningModule} is for those who have one.
 */
@NullMarked
package dev.appraise.core.plugin;

import org.jspecify.annotations.NullMarked;
