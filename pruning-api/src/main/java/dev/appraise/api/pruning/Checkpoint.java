package dev.appraise.api.pruning;

/** A moment of a session that can be gone back to; made by {@link PruningSession#keep()}. Opaque to methods. */
public interface Checkpoint {}
