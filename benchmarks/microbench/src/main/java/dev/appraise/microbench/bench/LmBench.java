package dev.appraise.microbench.bench;

import dev.appraise.api.network.Network;
import dev.appraise.core.compute.DoubleNetwork;
import dev.appraise.microbench.paired.Contender;
import dev.appraise.microbench.paired.Repeated;
import dev.appraise.microbench.paired.Rival;
import dev.appraise.microbench.paired.Unit;
import dev.appraise.microbench.paired.Work;
import dev.appraise.microbench.peer.EncogTraining;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.encog.Encog;

/**
 * Iterations of Levenberg-Marquardt on a small network, from the same initial weights. An iteration tries as many dampings
 * as it needs, which the two choose differently.
 */
public final class LmBench implements Bench {
    private static final int SAMPLES = 63;
    private static final int ITERATIONS = 20;

    @Override
    public void run(Setting setting) throws IOException {
        Column column = Column.load(setting);
        Network initial = Column.network();
        EncogTraining encog = new EncogTraining(initial, column.rows().range(0, SAMPLES));
        Network trained = initial.copy();
        AtomicInteger done = new AtomicInteger();
        Contender ours = new Repeated(() -> {
            trained.restore(initial);
            done.set(0);
            column.trainer(trained, SAMPLES, report -> done.incrementAndGet()).train(ITERATIONS);
        });
        Contender theirs = new Repeated(() -> encog.train(ITERATIONS));
        String task =
                "%s tanh, %d samples, an iteration (of the first %d)".formatted(initial.shape(), SAMPLES, ITERATIONS);
        setting.report()
                .measure(
                        new Work("lm", task, Unit.MILLISECONDS, 1),
                        () -> ours.seconds() / Math.max(1, done.get()),
                        List.of(new Rival(
                                encog.name(),
                                () -> theirs.seconds() / ITERATIONS,
                                () -> "mean squared error after %d iterations of ours %.3e, after %d of the peer %.3e"
                                        .formatted(
                                                done.get(),
                                                new DoubleNetwork(trained)
                                                        .meanSquaredError(
                                                                column.rows().range(0, SAMPLES)),
                                                ITERATIONS,
                                                encog.train(ITERATIONS)))),
                        setting.rounds(task, 5));
        Encog.getInstance().shutdown();
    }
}
