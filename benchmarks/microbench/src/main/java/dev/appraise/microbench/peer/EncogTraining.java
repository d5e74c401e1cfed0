package dev.appraise.microbench.peer;

import dev.appraise.api.data.Batch;
import dev.appraise.api.network.Activation;
import dev.appraise.api.network.Layer;
import dev.appraise.api.network.Network;
import java.util.stream.IntStream;
import org.encog.engine.network.activation.ActivationFunction;
import org.encog.engine.network.activation.ActivationLinear;
import org.encog.engine.network.activation.ActivationSigmoid;
import org.encog.engine.network.activation.ActivationTANH;
import org.encog.ml.data.MLDataSet;
import org.encog.ml.data.basic.BasicMLDataSet;
import org.encog.neural.networks.BasicNetwork;
import org.encog.neural.networks.layers.BasicLayer;
import org.encog.neural.networks.training.lma.LevenbergMarquardtTraining;

/** Levenberg-Marquardt of Encog, on one thread. */
public final class EncogTraining implements Peer {
    private final Network initial;
    private final MLDataSet samples;

    /** @param initial where each run starts; tanh, sigmoid or linear units */
    public EncogTraining(Network initial, Batch rows) {
        this.initial = initial;
        samples = new BasicMLDataSet(
                matrix(rows.inputs(), rows.size(), rows.features()),
                matrix(rows.targets(), rows.size(), rows.outputs()));
    }

    @Override
    public String name() {
        return "Encog 3.4";
    }

    /**
     * Runs iterations from the initial weights.
     *
     * @return mean squared error afterwards
     */
    public double train(int iterations) {
        BasicNetwork network = network(initial);
        LevenbergMarquardtTraining training = new LevenbergMarquardtTraining(network, samples);
        training.setThreadCount(1);
        for (int i = 0; i < iterations; i++) {
            training.iteration();
        }
        training.finishTraining();
        return network.calculateError(samples);
    }

    private static BasicNetwork network(Network from) {
        BasicNetwork network = new BasicNetwork();
        network.addLayer(new BasicLayer(null, true, from.inputs()));
        for (int l = 0; l < from.depth(); l++) {
            Layer layer = from.layer(l);
            network.addLayer(new BasicLayer(activation(layer.activation()), l < from.depth() - 1, layer.outputs()));
        }
        network.getStructure().finalizeStructure();
        for (int l = 0; l < from.depth(); l++) {
            copy(from.layer(l), l, network);
        }
        return network;
    }

    /** The bias is a neuron behind the others. */
    private static void copy(Layer layer, int l, BasicNetwork network) {
        for (int j = 0; j < layer.outputs(); j++) {
            for (int i = 0; i < layer.inputs(); i++) {
                network.setWeight(l, i, j, layer.connections().values()[j * layer.inputs() + i]);
            }
            network.setWeight(l, layer.inputs(), j, layer.bias()[j]);
        }
    }

    private static ActivationFunction activation(Activation activation) {
        return switch (activation) {
            case TANH -> new ActivationTANH();
            case SIGMOID -> new ActivationSigmoid();
            case LINEAR -> new ActivationLinear();
            case RELU -> throw new IllegalArgumentException("no ReLU here");
        };
    }

    private static double[][] matrix(float[] values, int rows, int width) {
        return IntStream.range(0, rows)
                .mapToObj(n -> IntStream.range(0, width)
                        .mapToDouble(i -> values[n * width + i])
                        .toArray())
                .toArray(double[][]::new);
    }
}
