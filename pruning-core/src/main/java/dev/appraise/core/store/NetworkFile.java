package dev.appraise.core.store;

import dev.appraise.api.InvalidInputException;
import dev.appraise.api.network.Activation;
import dev.appraise.api.network.Connections;
import dev.appraise.api.network.Dense;
import dev.appraise.api.network.Layer;
import dev.appraise.api.network.Network;
import dev.appraise.api.network.Shape;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/**
 * A network as bytes, masks included; pruned weights take no room but a bit.
 *
 * <p>Big-endian: {@code APNN}, a version (byte), the number of layers (int), the widths from the input (ints); then for each
 * layer its activation's ordinal (byte), a bit a connection (1 = live, least significant first, padded to whole bytes), the
 * live weights in the order of the connections (floats) and the biases (floats); last the CRC-32 of all that (int).
 */
public final class NetworkFile {
    private static final int MAGIC = 0x41504e4e;
    private static final byte VERSION = 1;
    private static final int MOST_LAYERS = 1000;

    private NetworkFile() {}

    /** The bytes of a network. */
    public static byte[] bytes(Network network) {
        ByteBuffer bytes = ByteBuffer.allocate(size(network));
        bytes.putInt(MAGIC).put(VERSION).putInt(network.depth());
        network.shape().widths().forEach(bytes::putInt);
        network.layers().forEach(layer -> write(layer, bytes));
        bytes.putInt(checksum(bytes, bytes.position()));
        return bytes.array();
    }

    /**
     * The network of some bytes.
     *
     * @param name where they come from, for messages
     * @throws InvalidInputException if they are no network, or not a whole one
     */
    public static Network network(byte[] content, String name) {
        ByteBuffer bytes = ByteBuffer.wrap(content);
        try {
            if (bytes.getInt() != MAGIC || bytes.get() != VERSION) {
                throw unusable(name, "does not begin like one");
            }
            if (checksum(bytes, content.length - Integer.BYTES) != bytes.getInt(content.length - Integer.BYTES)) {
                throw unusable(name, "has a wrong checksum");
            }
            bytes.limit(content.length - Integer.BYTES);
            Network network = read(bytes, name);
            if (bytes.hasRemaining()) {
                throw unusable(name, "goes on after its last layer");
            }
            return network;
        } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
            throw unusable(name, "ends too early");
        }
    }

    private static Network read(ByteBuffer bytes, String name) {
        int depth = bytes.getInt();
        if (depth < 1 || depth > MOST_LAYERS) {
            throw unusable(name, "claims to have " + depth + " layers");
        }
        List<Integer> widths = new ArrayList<>();
        for (int l = 0; l <= depth; l++) {
            widths.add(bytes.getInt());
        }
        if (new Shape(widths).connections() / Byte.SIZE > bytes.remaining()) {
            throw unusable(name, "is too short for " + new Shape(widths));
        }
        List<Layer> layers = new ArrayList<>();
        for (int l = 1; l <= depth; l++) {
            layers.add(layer(widths.get(l), widths.get(l - 1), bytes, name));
        }
        return new Network(layers);
    }

    private static Layer layer(int outputs, int inputs, ByteBuffer bytes, String name) {
        int activation = bytes.get();
        if (activation < 0 || activation >= Activation.values().length) {
            throw unusable(name, "has an unknown activation, " + activation);
        }
        Layer layer = new Dense(outputs, inputs, Activation.values()[activation]);
        Connections connections = layer.connections();
        byte[] live = new byte[bitBytes(connections.size())];
        bytes.get(live);
        for (int c = 0; c < connections.size(); c++) {
            if ((live[c / Byte.SIZE] >> c % Byte.SIZE & 1) == 0) {
                connections.prune(c);
            } else {
                connections.values()[c] = bytes.getFloat();
            }
        }
        for (int j = 0; j < outputs; j++) {
            layer.bias()[j] = bytes.getFloat();
        }
        return layer;
    }

    private static void write(Layer layer, ByteBuffer bytes) {
        Connections connections = layer.connections();
        byte[] live = new byte[bitBytes(connections.size())];
        for (int c = 0; c < connections.size(); c++) {
            if (connections.mask().isLive(c)) {
                live[c / Byte.SIZE] |= (byte) (1 << c % Byte.SIZE);
            }
        }
        bytes.put((byte) layer.activation().ordinal()).put(live);
        for (int c = 0; c < connections.size(); c++) {
            if (connections.mask().isLive(c)) {
                bytes.putFloat(connections.values()[c]);
            }
        }
        for (float bias : layer.bias()) {
            bytes.putFloat(bias);
        }
    }

    private static int size(Network network) {
        int size = 2 * Integer.BYTES + 1 + (network.depth() + 1) * Integer.BYTES + Integer.BYTES;
        for (Layer layer : network.layers()) {
            Connections connections = layer.connections();
            int numbers = connections.mask().live() + layer.outputs();
            size = Math.addExact(size, 1 + bitBytes(connections.size()) + Math.multiplyExact(numbers, Float.BYTES));
        }
        return size;
    }

    private static int bitBytes(int bits) {
        return (bits + Byte.SIZE - 1) / Byte.SIZE;
    }

    private static int checksum(ByteBuffer bytes, int length) {
        CRC32 crc = new CRC32();
        crc.update(bytes.array(), 0, length);
        return (int) crc.getValue();
    }

    private static InvalidInputException unusable(String name, String what) {
        return new InvalidInputException(
                name + " is not the file of a network: it " + what, "it was cut short, or is something else");
    }
}
