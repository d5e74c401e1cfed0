package dev.appraise.microbench.bench;

import dev.appraise.api.data.Batch;
import dev.appraise.api.network.Loss;
import dev.appraise.api.network.Network;
import dev.appraise.appraisers.ablation.Precision;
import dev.appraise.microbench.paired.Spread;
import dev.appraise.microbench.sweep.Point;
import dev.appraise.microbench.sweep.Sweep;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Our appraisal over samples, widths, depths and sparsities; every network learns 10,000 digits once. */
public final class AppraisalSweep {
    private static final int LEARNT = 10_000;
    private static final int SAMPLES = 1000;
    private static final int DEEP_SAMPLES = 100;
    private static final String DEEP_WIDTH = "100";

    private final Setting setting;
    private final Digits digits;

    /** @throws IOException if the digits cannot be read */
    public AppraisalSweep(Setting setting) throws IOException {
        this.setting = setting;
        digits = Digits.load(setting);
    }

    /** Measures all. */
    public List<Sweep> run() {
        return List.of(samples(), widths(), depths(), densities());
    }

    private Sweep samples() {
        Network network = trained(Digits.SHAPE);
        return Sweep.of(
                "samples, " + Digits.SHAPE,
                Stream.of(100, 300, 1000, 3000, 10_000, 30_000, 60_000)
                        .map(samples -> point(samples, network, samples))
                        .toList());
    }

    private Sweep widths() {
        return Sweep.of(
                "width W of 784-W-W-10, %,d samples".formatted(SAMPLES),
                Stream.of(100, 200, 500, 1000, 2000)
                        .map(width -> point(width, trained("784-" + width + "-" + width + "-10"), SAMPLES))
                        .toList());
    }

    private Sweep depths() {
        return Sweep.of(
                "hidden layers of " + DEEP_WIDTH + ", %,d samples".formatted(DEEP_SAMPLES),
                IntStream.rangeClosed(1, 5)
                        .mapToObj(depth ->
                                point(depth, trained("784-" + (DEEP_WIDTH + "-").repeat(depth) + "10"), DEEP_SAMPLES))
                        .toList());
    }

    private Sweep densities() {
        Network network = trained(Digits.SHAPE);
        return Sweep.of(
                "live %% of %s, %,d samples".formatted(Digits.SHAPE, SAMPLES),
                Stream.of(100, 50, 20, 10, 5)
                        .map(live -> {
                            Magnitude.prune(network, (int) Math.round((1 - live / 100.0) * network.size()));
                            return point(live, network, SAMPLES);
                        })
                        .toList());
    }

    private Network trained(String shape) {
        Network network = Digits.network(shape);
        digits.trainer(network, digits.training().range(0, LEARNT), setting.threads())
                .train(1);
        return network;
    }

    private Point point(double size, Network network, int samples) {
        Batch batch = digits.training().range(0, samples);
        Appraising appraising =
                new Appraising(network, batch, Loss.SOFTMAX_CROSS_ENTROPY, Precision.AUTO, setting.threads());
        String task = network.shape() + ", " + network.live() + " live, " + samples + " samples";
        Spread seconds = Spread.of(setting.rounds(task, 1).measure(List.of(appraising))[0]);
        return new Point(
                size,
                network.shape().toString(),
                samples,
                network.live(),
                seconds.median(),
                seconds.min(),
                seconds.max());
    }
}
