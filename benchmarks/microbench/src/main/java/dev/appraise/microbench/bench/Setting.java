package dev.appraise.microbench.bench;

import dev.appraise.api.data.DataFolders;
import dev.appraise.microbench.paired.Report;
import dev.appraise.microbench.paired.Rounds;
import java.util.function.Consumer;

/**
 * How a bench is to be run.
 *
 * @param rounds that count
 * @param threads that each contender may use where the bench does not say otherwise
 * @param folders where data are looked for
 * @param progress is told what goes on
 * @param report takes the figures
 */
public record Setting(int rounds, int threads, DataFolders folders, Consumer<String> progress, Report report) {
    private static final int WARM_UPS = 2;

    /** Rounds that are told as they begin. */
    Rounds rounds(String task) {
        return rounds(task, WARM_UPS);
    }

    Rounds rounds(String task, int warmUps) {
        return new Rounds(
                warmUps,
                rounds,
                round -> progress.accept(
                        task + ": " + (round < 0 ? "warm-up" : "round " + (round + 1) + " of " + rounds)));
    }
}
