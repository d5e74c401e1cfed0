package dev.appraise.core.inference;

import dev.appraise.api.network.Activation;
import dev.appraise.api.network.Layer;
import java.util.List;

/** Layers one after the other, each with its own way of computing W x. */
final class Chain {
    private final Product[] products;
    private final float[][] biases;
    private final Activation[] activations;
    private final float[][] given;

    Chain(List<Layer> layers, List<Product> products) {
        this.products = products.toArray(new Product[0]);
        biases = layers.stream().map(Layer::bias).toArray(float[][]::new);
        activations = layers.stream().map(Layer::activation).toArray(Activation[]::new);
        given = layers.stream().map(layer -> new float[layer.outputs()]).toArray(float[][]::new);
    }

    void run(float[] inputs, int offset, float[] outputs) {
        float[] last = inputs;
        for (int l = 0; l < products.length; l++) {
            products[l].multiply(last, l == 0 ? offset : 0, given[l]);
            last = given[l];
            finish(last, biases[l], activations[l]);
        }
        System.arraycopy(last, 0, outputs, 0, last.length);
    }

    private static void finish(float[] z, float[] bias, Activation activation) {
        for (int j = 0; j < z.length; j++) {
            z[j] = (float) activation.value(z[j] + bias[j]);
        }
    }
}
