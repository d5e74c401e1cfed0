package dev.appraise.microbench;

import dev.appraise.api.InvalidInputException;
import dev.appraise.api.data.Batch;
import dev.appraise.api.data.DataFolders;
import dev.appraise.api.data.TrainingData;
import dev.appraise.api.data.ValidationData;
import dev.appraise.api.network.Activation;
import dev.appraise.api.network.Loss;
import dev.appraise.api.network.Network;
import dev.appraise.api.network.Shape;
import dev.appraise.appraisers.ablation.ErrorAblation;
import dev.appraise.appraisers.ablation.Precision;
import dev.appraise.core.init.Initialization;
import dev.appraise.core.random.SeededRandom;
import dev.appraise.core.session.Session;
import dev.appraise.core.session.Setup;
import dev.appraise.core.train.Algorithm;
import dev.appraise.core.train.Schedule;
import dev.appraise.core.train.TrainingSettings;
import dev.appraise.datasets.image.MnistProvider;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A trained network and rows: what is dead, sure or near a kink in it decides how long an appraisal takes.
 *
 * @param network trained
 * @param batch the rows to appraise by
 * @param loss the task's
 */
record Problem(Network network, Batch batch, Loss loss) {

    /** By name: {@code column} or {@code mnist}. */
    static Problem named(String name) throws IOException {
        return switch (name) {
            case "column" -> column();
            case "mnist" -> mnist();
            default -> throw new InvalidInputException("no problem '" + name + "'", "there are column and mnist");
        };
    }

    /** An untrained network of ReLU units on made-up images, 82 % of whose pixels are 0. */
    static Problem digits(String shape, int rows) {
        SeededRandom random = new SeededRandom(1);
        Network network = Network.dense(Shape.parse(shape), Activation.RELU, Activation.LINEAR);
        Initialization.HE.initialize(network, random);
        float[] inputs = new float[rows * network.inputs()];
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = random.nextDouble() < 0.82 ? 0 : random.nextFloat();
        }
        float[] targets = new float[rows * network.outputs()];
        for (int n = 0; n < rows; n++) {
            targets[n * network.outputs() + random.nextInt(network.outputs())] = 1;
        }
        Batch batch = new Batch(inputs, targets, rows, network.inputs(), network.outputs());
        return new Problem(network, batch, Loss.SOFTMAX_CROSS_ENTROPY);
    }

    /** 784-300-100-10 after 5 epochs on MNIST, which is got if need be; 1,000 of the rows. */
    private static Problem mnist() throws IOException {
        Path cache = Path.of(System.getProperty("user.home"), ".cache", "appraise");
        MnistProvider provider = new MnistProvider();
        Batch rows = provider.create(provider.settings(), new DataFolders(List.of(), cache, System.err::println))
                .split(1)
                .training()
                .rows();
        Loss loss = Loss.SOFTMAX_CROSS_ENTROPY;
        Network network = trained("784-300-100-10", Activation.RELU, rows, loss, 128, 5, 1e-3);
        return new Problem(network, rows.range(0, 1000), loss);
    }

    /** 5-5-5-5-3 of tanh units on 90 made-up rows. */
    static Problem column() {
        SeededRandom random = new SeededRandom(1);
        float[] inputs = new float[90 * 5];
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = (float) random.nextDouble(-1, 1);
        }
        float[] targets = new float[90 * 3];
        for (int i = 0; i < targets.length; i++) {
            int row = i / 3 * 5;
            targets[i] = (float) Math.sin(2 * inputs[row + i % 3] + inputs[row + 3] * inputs[row + 4]);
        }
        Batch rows = new Batch(inputs, targets, 90, 5, 3);
        Loss loss = Loss.MEAN_SQUARED_ERROR;
        return new Problem(trained("5-5-5-5-3", Activation.TANH, rows, loss, 16, 200, 0.01), rows, loss);
    }

    private static Network trained(
            String shape, Activation hidden, Batch rows, Loss loss, int batchSize, double epochs, double learningRate) {
        Network network = Network.dense(Shape.parse(shape), hidden, Activation.LINEAR);
        Initialization.suiting(hidden).initialize(network, new SeededRandom(1));
        TrainingSettings adam = new TrainingSettings(
                Algorithm.ADAM,
                epochs,
                batchSize,
                learningRate,
                0,
                0,
                0,
                Schedule.COSINE,
                0,
                0,
                0,
                1e-3,
                0,
                Initialization.SUITED);
        Session session = new Session(new Setup(
                network,
                new TrainingData(rows),
                new ValidationData(rows.range(0, 50)),
                loss,
                adam,
                0,
                criterion -> new ErrorAblation(Precision.AUTO),
                1,
                1,
                report -> {},
                () -> false));
        session.train(epochs);
        return network;
    }
}
