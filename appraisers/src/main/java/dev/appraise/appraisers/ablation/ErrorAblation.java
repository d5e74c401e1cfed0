package dev.appraise.appraisers.ablation;

import dev.appraise.api.data.Batch;
import dev.appraise.api.network.Activation;
import dev.appraise.api.network.Layer;
import dev.appraise.api.network.Network;
import dev.appraise.api.pruning.Appraisal;
import dev.appraise.api.pruning.Appraiser;
import dev.appraise.api.pruning.Evidence;

/**
 * The worth of a connection is the exact change of the error when it alone is zeroed, E(without) - E; a connection whose
 * loss would lower the error has a negative worth (Ahmadi and Mahboobi Esfanjani, 2025, section 3). Exact for every
 * connection, every activation and both losses; see the package for how. The same to the last bit for any number of
 * threads, and with or without the Vector API.
 */
public final class ErrorAblation implements Appraiser {
    /**
     * The system property that chooses the inner loops: {@code plain}, or {@code vector}, which needs the module {@code
     * jdk.incubator.vector} and is taken by default where that is present.
     */
    public static final String KERNELS = "appraise.ablation";

    private static final int CHUNK = 256;
    private static final int BLOCK = 256;
    private static final int LARGE = 10_000;

    private final Precision precision;
    private final Kernels kernels;

    /**
     * @param precision the arithmetic
     * @throws dev.appraise.api.InvalidInputException if the system property {@value #KERNELS} is set to what there is not
     */
    public ErrorAblation(Precision precision) {
        this(precision, Kernels.chosen());
    }

    ErrorAblation(Precision precision, Kernels kernels) {
        this.precision = precision;
        this.kernels = kernels;
    }

    @Override
    public Appraisal appraise(Network network, Evidence evidence) {
        evidence.batch().requireFinite();
        double[] sums = new double[network.size()];
        int lines = firstLine(network);
        if (lines < network.depth()) {
            addLines(network, evidence, lines, sums);
        }
        if (lines > 0) {
            addColumns(network, evidence, lines, sums);
        }
        for (int c = 0; c < sums.length; c++) {
            sums[c] /= evidence.batch().size();
        }
        return new Appraisal(sums);
    }

    /** From which layer on the outputs are piecewise linear in each unit's pre-activation, if that is to be used. */
    private int firstLine(Network network) {
        int first = network.depth();
        if (!isSingle(network) || network.layer(first - 1).activation() != Activation.LINEAR) {
            return first;
        }
        while (first > 0 && isPiecewiseLinear(network.layer(first - 1))) {
            first--;
        }
        return first;
    }

    private boolean isSingle(Network network) {
        return switch (precision) {
            case SINGLE -> true;
            case DOUBLE -> false;
            case AUTO ->
                network.size() >= LARGE && network.layers().stream().allMatch(ErrorAblation::isPiecewiseLinear);
        };
    }

    private static boolean isPiecewiseLinear(Layer layer) {
        return layer.activation() == Activation.RELU || layer.activation() == Activation.LINEAR;
    }

    private void addLines(Network network, Evidence evidence, int first, double[] sums) {
        Batch batch = evidence.batch();
        int chunk = Math.min(CHUNK, batch.size());
        Forward forward = new Forward(network, evidence, kernels);
        LineLayers layers = new LineLayers(network, evidence, first, chunk, kernels);
        Pass room = Pass.empty(network, batch.range(0, chunk), evidence.loss());
        LineWalk[] walks = new LineWalk[network.depth()];
        for (int l = first; l < walks.length; l++) {
            walks[l] = new LineWalk(layers.blocks(l), kernels);
        }
        for (int from = 0; from < batch.size(); from += chunk) {
            Pass pass = room.of(batch.range(from, Math.min(batch.size(), from + chunk)));
            forward.fill(pass);
            layers.fill(pass);
            for (int l = first; l < walks.length; l++) {
                walks[l].addTo(
                        layers.series(l), pass.inputs()[l], pass.batch().size(), evidence, sums, network.offset(l));
                addFar(forward, layers, pass, l, evidence, sums);
            }
        }
    }

    private static void addFar(Forward forward, LineLayers layers, Pass pass, int l, Evidence evidence, double[] sums) {
        UnitBlocks blocks = layers.blocks(l);
        int offset = pass.network().offset(l);
        Pool<FarWalk> walks =
                new Pool<>(() -> new FarWalk(pass, l, blocks, layers.series(l), response(forward, layers, pass, l)));
        evidence.parallel(
                blocks.units().length,
                lane -> walks.use(walk -> walk.addTo(lane, sums, offset + blocks.units()[lane] * blocks.inputs())));
    }

    private static FarResponse response(Forward forward, LineLayers layers, Pass pass, int l) {
        Network network = pass.network();
        if (l == network.depth() - 1) {
            return new OutputResponse(pass);
        }
        boolean bentOnce = l == network.depth() - 3 && network.layer(l + 1).activation() == Activation.RELU;
        return new PieceResponse(
                pass,
                l,
                bentOnce
                        ? new KinkTangent(pass, l, layers, forward.columns())
                        : new DeepTangent(pass, l, forward.columns()));
    }

    private void addColumns(Network network, Evidence evidence, int end, double[] sums) {
        Batch batch = evidence.batch();
        ColumnKernel kernel = kernels.columns();
        Pool<ColumnWalk.Room> rooms = new Pool<>(() -> new ColumnWalk.Room(network, Math.min(BLOCK, batch.size())));
        for (int from = 0; from < batch.size(); from += BLOCK) {
            int to = Math.min(batch.size(), from + BLOCK);
            ColumnPass pass = ColumnPass.over(network, batch, from, to, evidence.loss(), kernel);
            for (int l = 0; l < end; l++) {
                int layer = l;
                evidence.parallel(
                        network.layer(l).inputs(),
                        source -> rooms.use(
                                room -> new ColumnWalk(network, evidence.loss(), pass, layer, source, kernel, room)
                                        .addTo(sums)));
            }
        }
    }
}
