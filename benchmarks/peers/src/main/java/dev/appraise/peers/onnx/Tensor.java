package dev.appraise.peers.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

/**
 * A tensor in memory that both sides see.
 *
 * @param values to read and write
 * @param tensor over the same memory
 */
record Tensor(FloatBuffer values, OnnxTensor tensor) implements AutoCloseable {
    static Tensor of(float[] values, int rows) throws OrtException {
        Tensor made = empty(rows, values.length / rows);
        made.values.put(0, values);
        return made;
    }

    static Tensor empty(int rows, int width) throws OrtException {
        FloatBuffer memory = ByteBuffer.allocateDirect(rows * width * Float.BYTES)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
        return new Tensor(
                memory, OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), memory, new long[] {rows, width}));
    }

    @Override
    public void close() {
        tensor.close();
    }
}
