package dev.appraise.appraisers.ablation;

import dev.appraise.api.data.Batch;
import dev.appraise.api.network.Activation;
import dev.appraise.api.network.Layer;
import dev.appraise.api.network.Network;
import dev.appraise.api.pruning.Appraisal;
import dev.appraise.api.pruning.Appraiser;
import dev.appraise.api.pruning.Evidence;
import java.util.function.Supplier;

/**
 * The worth of a connection is the exact change of the error when it alone is zeroed, E(without) - E; a connection whose
 * loss would lower the error has a negative worth (Ahmadi and Mahboobi Esfanjani, 2025, section 3). Exact for every
 * connection, every activation and both losses; see the package for how.
 */
public final class ErrorAblation implements Appraiser {
    private static final int CHUNK = 1000;
    private static final int LARGE = 10_000;

    private final Precision precision;

    /** @param precision the arithmetic */
    public ErrorAblation(Precision precision) {
        this.precision = precision;
    }

    @Override
    public Appraisal appraise(Network network, Evidence evidence) {
        double[] sums = new double[network.size()];
        Batch batch = evidence.batch();
        boolean single = isSingle(network);
        for (int from = 0; from < batch.size(); from += CHUNK) {
            Batch chunk = batch.range(from, Math.min(batch.size(), from + CHUNK));
            Pass pass = Pass.over(network, chunk, evidence.loss());
            for (int l = 0; l < network.depth(); l++) {
                add(pass, l, single, evidence, sums);
            }
        }
        for (int c = 0; c < sums.length; c++) {
            sums[c] /= batch.size();
        }
        return new Appraisal(sums);
    }

    private static void add(Pass pass, int l, boolean single, Evidence evidence, double[] sums) {
        Network network = pass.network();
        Layer layer = network.layer(l);
        Supplier<Response> responses = responses(pass, l, single, evidence);
        evidence.parallel(
                layer.outputs(),
                unit -> new UnitWalk(pass, l, responses.get())
                        .addTo(unit, sums, network.offset(l) + unit * layer.inputs()));
    }

    private static Supplier<Response> responses(Pass pass, int l, boolean single, Evidence evidence) {
        if (l == pass.network().depth() - 1) {
            return () -> new OutputResponse(pass);
        }
        if (single && OutputSlopes.exist(pass.network(), l)) {
            OutputSlopes slopes = new OutputSlopes(pass, l, evidence);
            return () -> new PiecewiseLinearResponse(pass, l, slopes);
        }
        return () -> new DenseResponse(pass, l);
    }

    private boolean isSingle(Network network) {
        return switch (precision) {
            case SINGLE -> true;
            case DOUBLE -> false;
            case AUTO ->
                network.size() >= LARGE
                        && network.layers().stream()
                                .allMatch(layer -> layer.activation() == Activation.RELU
                                        || layer.activation() == Activation.LINEAR);
        };
    }
}
