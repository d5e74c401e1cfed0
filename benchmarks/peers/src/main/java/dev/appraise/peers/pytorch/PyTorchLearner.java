package dev.appraise.peers.pytorch;

import ai.djl.Device;
import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import dev.appraise.api.data.Batch;
import dev.appraise.api.network.Layer;
import dev.appraise.api.network.Network;
import dev.appraise.microbench.peer.TrainingPeer.Learner;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A ReLU network in training on PyTorch: all images lie in one tensor, from which each batch is picked. */
final class PyTorchLearner implements Learner {
    private final int batchSize;
    private final Model model;
    private final Trainer trainer;
    private final NDManager manager;
    private final NDArray inputs;
    private final NDArray labels;
    private final long[] order;
    private final Random random = new Random(1);

    PyTorchLearner(Network initial, Batch rows, int batchSize, double learningRate) {
        this.batchSize = batchSize;
        model = Model.newInstance("network", Device.cpu(), PyTorchTraining.ENGINE);
        List<Linear> linears = build(initial);
        Optimizer adam = Optimizer.adam()
                .optLearningRateTracker(Tracker.fixed((float) learningRate))
                .build();
        trainer = model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss())
                .optOptimizer(adam)
                .optDevices(new Device[] {Device.cpu()}));
        trainer.initialize(new Shape(batchSize, initial.inputs()));
        for (int l = 0; l < initial.depth(); l++) {
            copy(initial.layer(l), linears.get(l));
        }
        manager = trainer.getManager().newSubManager();
        inputs = manager.create(rows.inputs(), new Shape(rows.size(), rows.features()));
        labels = manager.create(labels(rows));
        order = new long[rows.size()];
        for (int n = 0; n < order.length; n++) {
            order[n] = n;
        }
    }

    private List<Linear> build(Network initial) {
        SequentialBlock block = new SequentialBlock();
        List<Linear> linears = new ArrayList<>();
        for (int l = 0; l < initial.depth(); l++) {
            Linear linear =
                    Linear.builder().setUnits(initial.layer(l).outputs()).build();
            linears.add(linear);
            block.add(linear);
            if (l < initial.depth() - 1) {
                block.add(Activation::relu);
            }
        }
        model.setBlock(block);
        return linears;
    }

    private static void copy(Layer layer, Linear linear) {
        linear.getParameters().get("weight").getArray().set(layer.connections().values());
        linear.getParameters().get("bias").getArray().set(layer.bias());
    }

    private static long[] labels(Batch rows) {
        long[] labels = new long[rows.size()];
        for (int i = 0; i < rows.targets().length; i++) {
            if (rows.targets()[i] == 1) {
                labels[i / rows.outputs()] = i % rows.outputs();
            }
        }
        return labels;
    }

    @Override
    public void epoch() {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            long kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
        try (NDManager scope = manager.newSubManager()) {
            NDArray shuffled = scope.create(order);
            for (int from = 0; from < order.length; from += batchSize) {
                step(shuffled.get(new NDIndex(from + ":" + Math.min(order.length, from + batchSize))));
            }
        }
    }

    private void step(NDArray picked) {
        try (NDManager scope = manager.newSubManager()) {
            picked.attach(scope);
            NDList given = new NDList(inputs.get(scope, new NDIndex("{}", picked)));
            NDList aimed = new NDList(labels.get(scope, new NDIndex("{}", picked)));
            try (GradientCollector collector =
                    Engine.getEngine(PyTorchTraining.ENGINE).newGradientCollector()) {
                NDList outputs = trainer.forward(given);
                outputs.attach(scope);
                NDArray loss = trainer.getLoss().evaluate(aimed, outputs);
                loss.attach(scope);
                collector.backward(loss);
            }
            trainer.step();
        }
    }

    @Override
    public float[] outputs(Batch batch) {
        try (NDManager scope = manager.newSubManager()) {
            NDArray given = scope.create(batch.inputs(), new Shape(batch.size(), batch.features()));
            NDList outputs = trainer.evaluate(new NDList(given));
            outputs.attach(scope);
            return outputs.singletonOrThrow().toFloatArray();
        }
    }

    @Override
    public void close() {
        trainer.close();
        model.close();
    }
}
