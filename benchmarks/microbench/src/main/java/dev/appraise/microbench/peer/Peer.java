package dev.appraise.microbench.peer;

/** A library that can do the same work as ours. */
public interface Peer {
    /** Its name and version. */
    String name();
}
