package dev.appraise.microbench.bench;

import dev.appraise.api.data.Batch;
import dev.appraise.api.network.Loss;
import dev.appraise.api.network.Network;
import dev.appraise.core.train.Trainer;
import dev.appraise.microbench.paired.Contender;
import dev.appraise.microbench.paired.Rival;
import dev.appraise.microbench.paired.Unit;
import dev.appraise.microbench.paired.Work;
import dev.appraise.microbench.peer.EjmlTraining;
import dev.appraise.microbench.peer.Peers;
import dev.appraise.microbench.peer.TrainingPeer;
import java.io.IOException;
import java.util.List;

/**
 * An epoch of MNIST from the same initial weights: as it is, with 80 % of the inputs 0, and with a quarter added to each
 * input, so that none is. Each contender has as many threads as the other.
 */
public final class TrainingBench implements Bench {
    private static final int EJML_IMAGES = 30 * Digits.BATCH_SIZE;
    private static final float RAISED_BY = 0.25f;

    @Override
    public void run(Setting setting) throws IOException {
        Digits digits = Digits.load(setting);
        Digits raised = new Digits(raised(digits.training()), raised(digits.test()));
        int[] threads = setting.threads() > 1 ? new int[] {1, setting.threads()} : new int[] {1};
        List<TrainingPeer> peers =
                Peers.of(TrainingPeer.class, "no PyTorch: it could not be downloaded", setting.report()::note);
        for (TrainingPeer peer : peers) {
            for (int count : threads) {
                beside(setting, "80 % of the inputs 0", digits, peer, count, digits.training());
                beside(setting, "no input 0", raised, peer, count, raised.training());
            }
        }
        beside(
                setting,
                "80 % of the inputs 0",
                digits,
                new EjmlTraining(),
                1,
                digits.training().range(0, EJML_IMAGES));
    }

    private static Batch raised(Batch batch) {
        float[] inputs = batch.inputs().clone();
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] += RAISED_BY;
        }
        return new Batch(inputs, batch.targets(), batch.size(), batch.features(), batch.outputs());
    }

    private static void beside(
            Setting setting, String inputs, Digits digits, TrainingPeer peer, int threads, Batch rows) {
        Network initial = Digits.network(Digits.SHAPE);
        Peers.attempt(
                        peer.name(),
                        () -> peer.open(initial, rows, Digits.BATCH_SIZE, Digits.LEARNING_RATE, threads),
                        setting.report()::note)
                .ifPresent(theirs -> {
                    try (theirs) {
                        measure(setting, inputs, digits, peer.name(), theirs, threads, rows);
                    }
                });
    }

    private static void measure(
            Setting setting,
            String inputs,
            Digits digits,
            String peer,
            TrainingPeer.Learner theirs,
            int threads,
            Batch rows) {
        Network network = Digits.network(Digits.SHAPE);
        digits.trainer(network, rows, threads).train(1);
        theirs.epoch();
        String agreement = agreement(digits, network, theirs);
        Trainer ours = digits.trainer(network, threads);
        double scale = digits.training().size() / (double) rows.size();
        Contender peerEpoch = Contender.once(theirs::epoch);
        String task = "%s, an epoch of %,d images in batches of %d, Adam, %s"
                .formatted(network.shape(), digits.training().size(), Digits.BATCH_SIZE, inputs);
        String share = scale == 1 ? "" : "%,d images, scaled".formatted(rows.size());
        setting.report()
                .measure(
                        new Work("training", task, Unit.SECONDS, threads),
                        Contender.once(() -> ours.train(1)),
                        List.of(new Rival(peer, share, () -> peerEpoch.seconds() * scale, () -> agreement)),
                        setting.rounds("an epoch beside " + peer + ", " + inputs + ", threads: " + threads, 1));
    }

    private static String agreement(Digits digits, Network network, TrainingPeer.Learner theirs) {
        Batch test = digits.test();
        double peerError =
                Loss.SOFTMAX_CROSS_ENTROPY.mean(theirs.outputs(test), test.targets(), test.size(), test.outputs());
        return "cross-entropy of the test images after one epoch from the same weights on the same images: ours %.4f, peer %.4f"
                .formatted(digits.testError(network), peerError);
    }
}
