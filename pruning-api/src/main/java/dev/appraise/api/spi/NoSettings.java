package dev.appraise.api.spi;

/** For plug-ins that have nothing to set. */
public record NoSettings() {}
