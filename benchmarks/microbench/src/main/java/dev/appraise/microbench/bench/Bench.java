package dev.appraise.microbench.bench;

import java.io.IOException;

/** Something that is measured beside peers. */
public interface Bench {
    /**
     * Measures, and reports as it goes.
     *
     * @throws IOException if data cannot be read
     */
    void run(Setting setting) throws IOException;
}
