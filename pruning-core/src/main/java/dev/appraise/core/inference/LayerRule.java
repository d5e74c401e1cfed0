package dev.appraise.core.inference;

import java.util.List;

/** Says of which layers the pruned weights are skipped. */
interface LayerRule {
    boolean isSparse(CompactLayer layer, Kernel kernel);

    /** What it says of a network: "sparse" or "dense", or each layer's if they differ, e.g. "sparse+sparse+dense". */
    default String name(CompactNetwork network, Kernel kernel) {
        List<String> names = network.layers().stream()
                .map(layer -> isSparse(layer, kernel) ? "sparse" : "dense")
                .toList();
        return names.stream().distinct().count() == 1 ? names.get(0) : String.join("+", names);
    }
}
