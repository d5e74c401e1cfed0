package dev.appraise.appraisers.ablation;

import dev.appraise.api.data.Batch;
import dev.appraise.api.network.Activation;
import dev.appraise.api.network.Layer;
import dev.appraise.api.network.Network;
import dev.appraise.api.pruning.Appraisal;
import dev.appraise.api.pruning.Appraiser;
import dev.appraise.api.pruning.Evidence;
import java.util.function.Function;

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
        Forward forward = new Forward(network, evidence);
        Batch batch = evidence.batch();
        for (int from = 0; from < batch.size(); from += CHUNK) {
            Pass pass = forward.pass(batch.range(from, Math.min(batch.size(), from + CHUNK)));
            for (int l = first; l < network.depth(); l++) {
                addLines(forward, pass, l, evidence, sums);
            }
        }
    }

    private void addLines(Forward forward, Pass pass, int l, Evidence evidence, double[] sums) {
        Layer layer = pass.network().layer(l);
        Function<LineKernel, Tangent> tangents = tangents(forward, pass, l, evidence);
        int offset = pass.network().offset(l);
        evidence.parallel(layer.outputs(), unit -> {
            LineKernel kernel = kernels.line();
            new LineWalk(pass, l, tangents.apply(kernel), kernel).addTo(unit, sums, offset + unit * layer.inputs());
        });
    }

    private Function<LineKernel, Tangent> tangents(Forward forward, Pass pass, int l, Evidence evidence) {
        Network network = pass.network();
        if (l == network.depth() - 1) {
            return kernel -> new OutputTangent();
        }
        if (l == network.depth() - 3 && network.layer(l + 1).activation() == Activation.RELU) {
            OutputSlopes slopes = new OutputSlopes(pass, l, evidence, kernels);
            return kernel -> new KinkTangent(slopes, kernel);
        }
        return kernel -> new DeepTangent(pass, l, forward.columns());
    }

    private void addColumns(Network network, Evidence evidence, int end, double[] sums) {
        Batch batch = evidence.batch();
        ColumnKernel kernel = kernels.columns();
        for (int from = 0; from < batch.size(); from += BLOCK) {
            int to = Math.min(batch.size(), from + BLOCK);
            ColumnPass pass = ColumnPass.over(network, batch, from, to, evidence.loss(), kernel);
            for (int l = 0; l < end; l++) {
                int layer = l;
                evidence.parallel(
                        network.layer(l).inputs(),
                        source -> new ColumnWalk(network, evidence.loss(), pass, layer, source, kernel).addTo(sums));
            }
        }
    }
}
