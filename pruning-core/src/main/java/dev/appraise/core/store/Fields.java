package dev.appraise.core.store;

import dev.appraise.api.network.Connections;
import dev.appraise.api.network.Layer;
import dev.appraise.api.network.Network;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Arrays and networks, bit by bit and big-endian. Nothing is written of their sizes: whoever reads knows them, so that no file
 * can ask for more memory than its network takes.
 */
public final class Fields {
    private Fields() {}

    /** Writes numbers. */
    public static void write(float[] values, DataOutputStream out) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(values.length, Float.BYTES));
        bytes.asFloatBuffer().put(values);
        out.write(bytes.array());
    }

    /** Writes numbers. */
    public static void write(double[] values, DataOutputStream out) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(values.length, Double.BYTES));
        bytes.asDoubleBuffer().put(values);
        out.write(bytes.array());
    }

    /** Writes numbers. */
    public static void write(int[] values, DataOutputStream out) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(values.length, Integer.BYTES));
        bytes.asIntBuffer().put(values);
        out.write(bytes.array());
    }

    /** Reads as many numbers as there is room for. */
    public static void read(float[] into, DataInputStream in) throws IOException {
        bytes(into.length, Float.BYTES, in).asFloatBuffer().get(into);
    }

    /** Reads as many numbers as there is room for. */
    public static void read(double[] into, DataInputStream in) throws IOException {
        bytes(into.length, Double.BYTES, in).asDoubleBuffer().get(into);
    }

    /** Reads as many numbers as there is room for. */
    public static void read(int[] into, DataInputStream in) throws IOException {
        bytes(into.length, Integer.BYTES, in).asIntBuffer().get(into);
    }

    /** Writes masks, weights and biases. */
    public static void write(Network network, DataOutputStream out) throws IOException {
        for (Layer layer : network.layers()) {
            Connections connections = layer.connections();
            byte[] live = new byte[(connections.size() + Byte.SIZE - 1) / Byte.SIZE];
            for (int c = 0; c < connections.size(); c++) {
                if (connections.mask().isLive(c)) {
                    live[c / Byte.SIZE] |= (byte) (1 << c % Byte.SIZE);
                }
            }
            out.write(live);
            write(connections.values(), out);
            write(layer.bias(), out);
        }
    }

    /** Reads what was written of a network of the same shape: masks, weights and biases are taken over. */
    public static void read(Network into, DataInputStream in) throws IOException {
        for (Layer layer : into.layers()) {
            Connections connections = layer.connections();
            byte[] live = bytes((connections.size() + Byte.SIZE - 1) / Byte.SIZE, 1, in)
                    .array();
            for (int c = 0; c < connections.size(); c++) {
                if ((live[c / Byte.SIZE] >> c % Byte.SIZE & 1) == 0) {
                    connections.prune(c);
                } else {
                    connections.regrow(c, 0);
                }
            }
            read(connections.values(), in);
            read(layer.bias(), in);
        }
    }

    private static ByteBuffer bytes(int count, int each, DataInputStream in) throws IOException {
        byte[] bytes = new byte[Math.multiplyExact(count, each)];
        in.readFully(bytes);
        return ByteBuffer.wrap(bytes);
    }
}
