package dev.appraise.peers.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import dev.appraise.api.network.Activation;
import dev.appraise.api.network.Layer;
import dev.appraise.api.network.Network;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A network as an ONNX graph: for each layer a Gemm (operator set 13, W transposed, the bias as C) and its activation.
 * The input is {@code x}, the output {@code y}, both {@code [rows][width]}; layer l has the weights {@code w0},
 * {@code w1}, ... and the biases {@code b0}, ...
 */
final class OnnxModel {
    private static final int OPERATOR_SET = 13;
    private static final int FORMAT = 7;

    private final GraphProto.Builder graph = GraphProto.newBuilder().setName("network");

    private OnnxModel() {}

    /** The weights are constants, which the runtime may rearrange as it likes. */
    static byte[] fixed(Network network, int rows) {
        return of(network, rows, false);
    }

    /** The weights are inputs, which may change from run to run. */
    static byte[] changeable(Network network, int rows) {
        return of(network, rows, true);
    }

    static String weights(int layer) {
        return "w" + layer;
    }

    private static byte[] of(Network network, int rows, boolean changeable) {
        OnnxModel model = new OnnxModel();
        model.graph.addInput(value("x", rows, network.inputs()));
        String given = "x";
        for (int l = 0; l < network.depth(); l++) {
            given = model.add(network.layer(l), l, given, l == network.depth() - 1, changeable);
        }
        model.graph.addOutput(value("y", rows, network.outputs()));
        return ModelProto.newBuilder()
                .setIrVersion(FORMAT)
                .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(OPERATOR_SET))
                .setGraph(model.graph)
                .build()
                .toByteArray();
    }

    private String add(Layer layer, int l, String given, boolean last, boolean changeable) {
        if (changeable) {
            graph.addInput(value(weights(l), layer.outputs(), layer.inputs()));
        } else {
            graph.addInitializer(tensor(weights(l), layer.connections().values(), layer.outputs(), layer.inputs()));
        }
        graph.addInitializer(tensor("b" + l, layer.bias(), layer.outputs()));
        String result = last ? "y" : "a" + l;
        boolean linear = layer.activation() == Activation.LINEAR;
        String sums = linear ? result : "z" + l;
        graph.addNode(NodeProto.newBuilder()
                .setOpType("Gemm")
                .addInput(given)
                .addInput(weights(l))
                .addInput("b" + l)
                .addOutput(sums)
                .addAttribute(AttributeProto.newBuilder()
                        .setName("transB")
                        .setType(AttributeProto.AttributeType.INT)
                        .setI(1)));
        if (!linear) {
            graph.addNode(NodeProto.newBuilder()
                    .setOpType(operator(layer.activation()))
                    .addInput(sums)
                    .addOutput(result));
        }
        return result;
    }

    private static String operator(Activation activation) {
        return switch (activation) {
            case LINEAR -> "Identity";
            case TANH -> "Tanh";
            case RELU -> "Relu";
            case SIGMOID -> "Sigmoid";
        };
    }

    private static ValueInfoProto value(String name, int rows, int width) {
        TensorShapeProto shape = TensorShapeProto.newBuilder()
                .addDim(dimension(rows))
                .addDim(dimension(width))
                .build();
        return ValueInfoProto.newBuilder()
                .setName(name)
                .setType(TypeProto.newBuilder()
                        .setTensorType(TypeProto.Tensor.newBuilder()
                                .setElemType(TensorProto.DataType.FLOAT.getNumber())
                                .setShape(shape)))
                .build();
    }

    private static TensorShapeProto.Dimension dimension(int size) {
        return TensorShapeProto.Dimension.newBuilder().setDimValue(size).build();
    }

    private static TensorProto tensor(String name, float[] values, int... shape) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        TensorProto.Builder tensor = TensorProto.newBuilder()
                .setName(name)
                .setDataType(TensorProto.DataType.FLOAT.getNumber())
                .setRawData(ByteString.copyFrom(bytes));
        for (int size : shape) {
            tensor.addDims(size);
        }
        return tensor.build();
    }
}
