package dev.appraise.core.inference;

import dev.appraise.api.network.Connections;
import dev.appraise.api.network.Layer;
import dev.appraise.api.network.Network;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds the idle units of a network. One sweep forward finds the constant ones, since a unit is constant if it hears from
 * constant units alone; one sweep backward then finds those that nobody listens to. Neither makes work for the other.
 */
final class Compaction {
    private final List<Layer> layers;

    /** What each unit gives if that is always the same, else NaN; index 0 are the inputs. */
    private final double[][] constants;

    private final double[][] biases;

    /** Whether something live listens to a unit that is not constant; index 0 are the inputs. */
    private final boolean[][] heard;

    Compaction(Network network) {
        layers = network.layers();
        int depth = network.depth();
        constants = new double[depth + 1][];
        constants[0] = new double[network.inputs()];
        Arrays.fill(constants[0], Double.NaN);
        biases = new double[depth][];
        heard = new boolean[depth + 1][];
        heard[depth] = new boolean[network.outputs()];
        Arrays.fill(heard[depth], true);
        for (int l = 0; l < depth; l++) {
            fold(l);
        }
        for (int l = depth - 1; l >= 0; l--) {
            listen(l);
        }
    }

    /** The units that stay, ascending; level 0 are the inputs, level l the units of layer l - 1. */
    int[] kept(int level) {
        return IntStream.range(0, heard[level].length)
                .filter(unit -> heard[level][unit])
                .toArray();
    }

    List<CompactLayer> layers() {
        List<CompactLayer> compact = new ArrayList<>();
        for (int l = 0; l < layers.size(); l++) {
            compact.add(layer(l));
        }
        return compact;
    }

    private void fold(int l) {
        Layer layer = layers.get(l);
        biases[l] = new double[layer.outputs()];
        constants[l + 1] = new double[layer.outputs()];
        for (int j = 0; j < layer.outputs(); j++) {
            double bias = layer.bias()[j];
            boolean constant = true;
            for (int i = 0; i < layer.inputs(); i++) {
                if (isLive(layer, j, i)) {
                    double given = constants[l][i];
                    constant &= !Double.isNaN(given);
                    bias += Double.isNaN(given) ? 0 : given * weight(layer, j, i);
                }
            }
            biases[l][j] = bias;
            constants[l + 1][j] = constant ? layer.activation().value(bias) : Double.NaN;
        }
    }

    private void listen(int l) {
        Layer layer = layers.get(l);
        heard[l] = new boolean[layer.inputs()];
        for (int j = 0; j < layer.outputs(); j++) {
            for (int i = 0; i < layer.inputs(); i++) {
                heard[l][i] |= heard[l + 1][j] && isLive(layer, j, i) && Double.isNaN(constants[l][i]);
            }
        }
    }

    private CompactLayer layer(int l) {
        Layer layer = layers.get(l);
        int[] from = kept(l);
        int[] units = kept(l + 1);
        int[] starts = new int[units.length + 1];
        IntStream.Builder sources = IntStream.builder();
        float[] weights = new float[layer.connections().mask().live()];
        float[] bias = new float[units.length];
        int next = 0;
        for (int j = 0; j < units.length; j++) {
            bias[j] = (float) biases[l][units[j]];
            for (int i = 0; i < from.length; i++) {
                if (isLive(layer, units[j], from[i])) {
                    sources.add(i);
                    weights[next++] = weight(layer, units[j], from[i]);
                }
            }
            starts[j + 1] = next;
        }
        return new CompactLayer(
                from.length, starts, sources.build().toArray(), Arrays.copyOf(weights, next), bias, layer.activation());
    }

    private static boolean isLive(Layer layer, int output, int input) {
        Connections connections = layer.connections();
        return connections.mask().isLive(output * connections.inputs() + input);
    }

    private static float weight(Layer layer, int output, int input) {
        Connections connections = layer.connections();
        return connections.values()[output * connections.inputs() + input];
    }
}
