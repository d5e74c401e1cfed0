package dev.appraise.core.init;

import dev.appraise.api.network.Activation;
import dev.appraise.api.network.Layer;
import dev.appraise.api.network.Network;
import dev.appraise.core.random.SeededRandom;
import java.util.Arrays;

/** How weights and biases start. Pruned connections stay at 0. */
public enum Initialization {
    /** What {@link #suiting} says of the first layer's activation. */
    SUITED {
        @Override
        void initialize(Network network, int layer, SeededRandom random) {
            suiting(network.layer(0).activation()).initialize(network, layer, random);
        }
    },
    /**
     * Each unit of a hidden layer is active in its own part of the input space. As Matlab's initnw, for network inputs in
     * [-1, 1]: see {@link NguyenWidrow}.
     */
    NGUYEN_WIDROW {
        @Override
        void initialize(Network network, int layer, SeededRandom random) {
            NguyenWidrow.initialize(network, layer, random);
        }
    },
    /**
     * Normal with variance 2 / inputs; biases 0. He and others, "Delving Deep into Rectifiers", 2015 (arXiv 1502.01852),
     * equation 10.
     */
    HE {
        @Override
        void initialize(Network network, int layer, SeededRandom random) {
            normal(network.layer(layer), 2, random);
        }
    },
    /** Normal with variance 1 / inputs; biases 0. LeCun and others, "Efficient BackProp", 1998, section 4.6. */
    LECUN {
        @Override
        void initialize(Network network, int layer, SeededRandom random) {
            normal(network.layer(layer), 1, random);
        }
    },
    /**
     * Uniform within +-sqrt(6 / (inputs + outputs)); biases 0. Glorot and Bengio, "Understanding the Difficulty of
     * Training Deep Feedforward Neural Networks", AISTATS 2010, equation 16.
     */
    GLOROT {
        @Override
        void initialize(Network network, int layer, SeededRandom random) {
            Layer initialized = network.layer(layer);
            float[] weights = initialized.connections().values();
            double bound = Math.sqrt(6.0 / (initialized.inputs() + initialized.outputs()));
            for (int i = 0; i < weights.length; i++) {
                weights[i] = (float) random.nextDouble(-bound, bound);
            }
        }
    };

    /** Sets all live weights and all biases. */
    public void initialize(Network network, SeededRandom random) {
        for (int l = 0; l < network.depth(); l++) {
            Arrays.fill(network.layer(l).bias(), 0);
            initialize(network, l, random);
            network.layer(l).connections().applyMask();
        }
    }

    /** What suits networks whose hidden layers have this activation. */
    public static Initialization suiting(Activation hidden) {
        return switch (hidden) {
            case TANH -> NGUYEN_WIDROW;
            case RELU -> HE;
            case LINEAR, SIGMOID -> GLOROT;
        };
    }

    private static void normal(Layer layer, double scale, SeededRandom random) {
        float[] weights = layer.connections().values();
        double deviation = Math.sqrt(scale / layer.inputs());
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) (deviation * random.nextGaussian());
        }
    }

    abstract void initialize(Network network, int layer, SeededRandom random);
}
