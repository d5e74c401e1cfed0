package org.example;

import dev.appraise.api.data.Batch;
import dev.appraise.api.network.Loss;
import dev.appraise.api.network.Network;
import dev.appraise.api.pruning.Appraisal;
import dev.appraise.api.pruning.Evidence;
import dev.appraise.appraisers.ablation.ErrorAblation;
import dev.appraise.appraisers.ablation.Precision;
import dev.appraise.core.inference.Engines;
import dev.appraise.core.random.SeededRandom;
import dev.appraise.core.session.RowEvidence;
import dev.appraise.core.store.NetworkFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What each connection is worth, and a pruned network at work. */
public final class WorthAndSpeed {
    private WorthAndSpeed() {}

    /** How much the error changes when each connection alone is zeroed. */
    public static double[] worth(Network network, Batch batch) {
        Evidence evidence = new RowEvidence(batch, Loss.SOFTMAX_CROSS_ENTROPY, 2, new SeededRandom(1));
        Appraisal worth = new ErrorAblation(Precision.AUTO).appraise(network, evidence);
        return worth.scores();
    }

    /** The outputs of a network that a comparison kept. */
    public static float[] outputs(Path file, float[] sample) throws IOException {
        Network network = NetworkFile.network(Files.readAllBytes(file), file.toString());
        float[] outputs = new float[network.outputs()];
        Engines.fastest(network).run(sample, 0, outputs);
        return outputs;
    }
}
