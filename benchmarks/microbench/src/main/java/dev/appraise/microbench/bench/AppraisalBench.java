package dev.appraise.microbench.bench;

import dev.appraise.api.data.Batch;
import dev.appraise.api.network.Loss;
import dev.appraise.api.network.Network;
import dev.appraise.appraisers.ablation.Precision;
import dev.appraise.core.train.Trainer;
import dev.appraise.microbench.paired.Contender;
import dev.appraise.microbench.paired.Repeated;
import dev.appraise.microbench.paired.Rival;
import dev.appraise.microbench.paired.Unit;
import dev.appraise.microbench.paired.Work;
import dev.appraise.microbench.peer.AblationPeer;
import dev.appraise.microbench.peer.EjmlDouble;
import dev.appraise.microbench.peer.EjmlFloat;
import dev.appraise.microbench.peer.EjmlIncremental;
import dev.appraise.microbench.peer.Peers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The worth of every connection, beside peers that zero connections one at a time, and beside an epoch of training. */
public final class AppraisalBench implements Bench {
    private static final String NAME = "appraisal";
    private static final Loss LOSS = Loss.SOFTMAX_CROSS_ENTROPY;
    private static final int IMAGES = 1000;
    private static final int EPOCHS = 3;

    @Override
    public void run(Setting setting) throws IOException {
        smallNetwork(setting);
        Digits digits = Digits.load(setting);
        setting.progress().accept("training " + Digits.SHAPE + " for " + EPOCHS + " epochs");
        Network network = digits.trained(Digits.SHAPE, EPOCHS);
        digits(setting, network, digits.training().range(0, IMAGES));
        epoch(setting, network, digits);
    }

    private static void smallNetwork(Setting setting) throws IOException {
        Batch batch = Column.load(setting).rows();
        Network network = Column.load(setting).trained();
        Loss loss = Loss.MEAN_SQUARED_ERROR;
        Appraising ours = new Appraising(network, batch, loss, Precision.DOUBLE, 1);
        String task = "%s tanh, %d samples, double, all %d connections"
                .formatted(network.shape(), batch.size(), network.size());
        for (EjmlDouble ejml : List.of(EjmlDouble.withMathTanh(), EjmlDouble.withOurTanh())) {
            Map<Integer, Double> worths = new TreeMap<>();
            try (AblationPeer.Lane lane = ejml.open(network, batch, loss)) {
                double error = lane.error();
                Contender theirs = new Repeated(() -> {
                    for (int c = 0; c < network.size(); c++) {
                        worths.put(c, lane.errorWithout(c) - error);
                    }
                });
                WorthAgreement agreement = new WorthAgreement(c -> lane.errorWithout(c) - error);
                setting.report()
                        .measure(
                                new Work(NAME, task, Unit.MICROSECONDS, 1),
                                ours,
                                List.of(new Rival(ejml.name(), theirs, () -> agreement.text(ours.scores(), worths))),
                                setting.rounds("appraisal of " + network.shape(), 5));
            }
        }
    }

    private static void digits(Setting setting, Network network, Batch batch) {
        List<AblationPeer> peers = new ArrayList<>(List.of(new EjmlFloat(), new EjmlIncremental()));
        peers.addAll(
                Peers.of(AblationPeer.class, "no ONNX Runtime: it could not be downloaded", setting.report()::note));
        try (AblationPeer.Lane judge = EjmlDouble.withMathTanh().open(network, batch, LOSS)) {
            double error = judge.error();
            WorthAgreement agreement = new WorthAgreement(c -> judge.errorWithout(c) - error);
            peers.forEach(peer -> Peers.attempt(
                            peer.name(),
                            () -> new OneByOne(network, setting.threads(), () -> peer.open(network, batch, LOSS)),
                            setting.report()::note)
                    .ifPresent(theirs -> measure(setting, network, batch, peer.name(), theirs, agreement)));
        }
    }

    private static void measure(
            Setting setting, Network network, Batch batch, String peer, OneByOne theirs, WorthAgreement agreement) {
        String task = "%s, %,d images, all %,d connections".formatted(network.shape(), batch.size(), network.size());
        String share = "%d connections of each layer a round, drawn at random, and scaled".formatted(theirs.perLayer());
        Appraising ours = new Appraising(network, batch, LOSS, Precision.AUTO, setting.threads());
        try (theirs) {
            setting.report()
                    .measure(
                            new Work(NAME, task, Unit.SECONDS, setting.threads()),
                            ours,
                            List.of(new Rival(
                                    peer, share, theirs, () -> agreement.text(ours.scores(), theirs.worths()))),
                            setting.rounds("appraisal beside " + peer));
        }
    }

    private static void epoch(Setting setting, Network network, Digits digits) {
        Trainer trainer = digits.trainer(network.copy(), setting.threads());
        for (int images : new int[] {IMAGES, digits.training().size()}) {
            String task = "%s, %,d images, all %,d connections".formatted(network.shape(), images, network.size());
            String share = "an epoch of %,d images in batches of %d, Adam"
                    .formatted(digits.training().size(), Digits.BATCH_SIZE);
            Batch batch = digits.training().range(0, images);
            setting.report()
                    .measure(
                            new Work(NAME, task, Unit.SECONDS, setting.threads()),
                            new Appraising(network, batch, LOSS, Precision.AUTO, setting.threads()),
                            List.of(new Rival(
                                    "our training",
                                    share,
                                    Contender.once(() -> trainer.train(1)),
                                    () -> "not the same work")),
                            setting.rounds("appraisal of %,d images beside an epoch".formatted(images), 1));
        }
    }
}
