package org.example;

import dev.appraise.api.data.Batch;
import dev.appraise.api.network.Activation;
import dev.appraise.api.network.Loss;
import dev.appraise.api.network.Network;
import dev.appraise.api.network.Shape;
import dev.appraise.api.pruning.Appraisal;
import dev.appraise.api.pruning.Scope;
import dev.appraise.appraisers.ablation.ErrorAblation;
import dev.appraise.appraisers.ablation.Precision;
import dev.appraise.core.init.Initialization;
import dev.appraise.core.random.SeededRandom;
import dev.appraise.core.session.Session;
import dev.appraise.core.train.TrainingSettings;

/** Trains a network on arrays, and prunes the half of its connections whose loss changes the error least. */
public final class HalfOfIt {
    private HalfOfIt() {}

    /** @param arguments none */
    public static void main(String[] arguments) {
        SeededRandom random = new SeededRandom(1);
        float[] inputs = new float[2 * 200];
        float[] targets = new float[200];
        for (int n = 0; n < 200; n++) {
            inputs[2 * n] = random.nextFloat(-1, 1);
            inputs[2 * n + 1] = random.nextFloat(-1, 1);
            targets[n] = inputs[2 * n] * inputs[2 * n + 1];
        }
        Batch rows = new Batch(inputs, targets, 200, 2, 1);

        Network network = Network.dense(Shape.parse("2-20-1"), Activation.TANH, Activation.LINEAR);
        Initialization.SUITED.initialize(network, random);
        Session session = Session.of(
                network,
                rows.range(0, 150),
                rows.range(150, 200),
                Loss.MEAN_SQUARED_ERROR,
                TrainingSettings.levenbergMarquardt(),
                0.5,
                1);
        session.trainToStop(200);
        System.out.println("trained: " + network + ", error " + session.validationError());

        Appraisal worth = session.appraise(new ErrorAblation(Precision.AUTO), 0);
        session.prune(worth, session.toPrune(), Scope.NETWORK);
        System.out.println("pruned:  " + network + ", error " + session.validationError());

        session.trainToStop(200);
        System.out.println("tuned:   " + network + ", error " + session.validationError());
    }
}
