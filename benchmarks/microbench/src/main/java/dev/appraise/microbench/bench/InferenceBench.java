package dev.appraise.microbench.bench;

import dev.appraise.api.data.Batch;
import dev.appraise.api.network.Network;
import dev.appraise.core.train.Trainer;
import dev.appraise.microbench.paired.Repeated;
import dev.appraise.microbench.paired.Rival;
import dev.appraise.microbench.paired.ScoreAgreement;
import dev.appraise.microbench.paired.Unit;
import dev.appraise.microbench.paired.Work;
import dev.appraise.microbench.peer.InferencePeer;
import dev.appraise.microbench.peer.InferencePeer.Runner;
import dev.appraise.microbench.peer.Peers;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Trained and pruned networks at work, on one thread: one sample, and many at once. */
public final class InferenceBench implements Bench {
    private static final int ROWS = 1024;
    private static final int EPOCHS = 2;
    private static final List<Integer> PRUNED_PERCENT = List.of(0, 50, 80, 90, 95);

    @Override
    public void run(Setting setting) throws IOException {
        List<InferencePeer> peers =
                Peers.of(InferencePeer.class, "no ONNX Runtime: it could not be downloaded", setting.report()::note);
        Digits digits = Digits.load(setting);
        Network network = digits.trained(Digits.SHAPE, EPOCHS);
        Trainer trainer = digits.trainer(network, setting.threads());
        for (int percent : PRUNED_PERCENT) {
            setting.progress().accept("pruning " + percent + " % by magnitude, and an epoch of fine-tuning");
            Magnitude.prune(network, (int) Math.round(percent / 100.0 * network.size()));
            trainer.train(1);
            measure(setting, peers, network, percent, digits.test(), ROWS);
            measure(setting, peers, network, percent, digits.test(), 1);
        }
    }

    private static void measure(
            Setting setting, List<InferencePeer> peers, Network network, int percent, Batch test, int rows) {
        boolean single = rows == 1;
        Runner ours = single ? OurEngines.single(network) : OurEngines.batch(network, rows);
        float[] outputs = new float[rows * network.outputs()];
        String task = "%s, %d %% pruned, %s"
                .formatted(network.shape(), percent, single ? "1 sample" : "%,d samples".formatted(rows));
        Work work = new Work("inference", task, single ? Unit.MICROSECONDS : Unit.MILLISECONDS, 1);
        for (InferencePeer peer : peers) {
            Peers.attempt(peer.name(), () -> peer.open(network, rows, 1), setting.report()::note)
                    .ifPresent(theirs -> {
                        float[] peerOutputs = new float[outputs.length];
                        Rival rival = new Rival(peer.name(), over(test, rows, theirs, peerOutputs), () -> {
                            ours.run(test.inputs(), outputs);
                            theirs.run(test.range(0, rows).inputs(), peerOutputs);
                            return agreement(outputs, peerOutputs);
                        });
                        try (theirs) {
                            setting.report()
                                    .measure(
                                            work,
                                            over(test, rows, ours, outputs),
                                            List.of(rival),
                                            setting.rounds(task, 3));
                        }
                    });
        }
    }

    /** Goes round the first samples, so that no branch is learnt by heart. */
    private static Repeated over(Batch test, int rows, Runner runner, float[] outputs) {
        float[][] inputs = IntStream.range(0, ROWS / rows)
                .mapToObj(n -> test.range(n * rows, (n + 1) * rows).inputs())
                .toArray(float[][]::new);
        AtomicInteger turn = new AtomicInteger();
        return new Repeated(() -> runner.run(inputs[turn.getAndIncrement() % inputs.length], outputs));
    }

    private static String agreement(float[] ours, float[] theirs) {
        return "largest |difference| %.1e of the largest |output|"
                .formatted(ScoreAgreement.difference(doubles(ours), doubles(theirs)));
    }

    private static double[] doubles(float[] floats) {
        return IntStream.range(0, floats.length).mapToDouble(i -> floats[i]).toArray();
    }
}
