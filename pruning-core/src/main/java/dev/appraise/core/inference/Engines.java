package dev.appraise.core.inference;

import dev.appraise.api.network.Network;
import dev.appraise.core.compute.FmaGemm;
import dev.appraise.core.compute.Gemm;
import java.util.List;
import java.util.function.Function;

/** Draft. */
public final class Engines {
    private static final int GENERATE_UP_TO = 500;
    private static final double SPARSE_BELOW = 0.06;
    private static final double SPARSE_TILES_BELOW = 0.2;

    private Engines() {}

    /** The one that should be the fastest for the network. */
    public static Engine fastest(Network network) {
        CompactNetwork compact = CompactNetwork.of(network);
        return compact.parameters() <= GENERATE_UP_TO
                ? new EngineGenerator(compact).engine()
                : layered(compact, Kernel.fastest(), SPARSE_BELOW);
    }

    /** Multiplies by every weight between the units that are left. */
    public static Engine dense(Network network) {
        return layered(CompactNetwork.of(network), Kernel.fastest(), 0);
    }

    /** Multiplies by live weights alone. */
    public static Engine sparse(Network network) {
        return layered(CompactNetwork.of(network), Kernel.fastest(), Double.POSITIVE_INFINITY);
    }

    /** A class of its own for the network. */
    public static Engine generated(Network network) {
        return new EngineGenerator(CompactNetwork.of(network)).engine();
    }

    /** The one that should be the fastest for the network. */
    public static BatchEngine fastestBatch(Network network) {
        return tiled(CompactNetwork.of(network), Kernel.fastest(), SPARSE_TILES_BELOW);
    }

    /** Multiplies by every weight between the units that are left. */
    public static BatchEngine denseBatch(Network network) {
        return tiled(CompactNetwork.of(network), Kernel.fastest(), 0);
    }

    /** Multiplies by live weights alone. */
    public static BatchEngine sparseBatch(Network network) {
        return tiled(CompactNetwork.of(network), Kernel.fastest(), Double.POSITIVE_INFINITY);
    }

    static Engine layered(CompactNetwork network, Kernel kernel, double sparseBelow) {
        Function<CompactLayer, Product> product =
                layer -> layer.density() < sparseBelow ? new SparseProduct(layer) : new DenseProduct(layer, kernel);
        return new LayeredEngine(
                name(network, sparseBelow),
                network,
                network.layers().stream().map(product).toList());
    }

    static BatchEngine tiled(CompactNetwork network, Kernel kernel, double sparseBelow) {
        Gemm gemm = new FmaGemm();
        Function<CompactLayer, TileProduct> product = layer -> layer.density() < sparseBelow
                ? (given, into) -> kernel.rows(layer, given, into)
                : new DenseTileProduct(layer, gemm);
        return new TiledEngine(
                name(network, sparseBelow),
                network,
                network.layers().stream().map(product).toList());
    }

    private static String name(CompactNetwork network, double sparseBelow) {
        List<CompactLayer> layers = network.layers();
        long sparse =
                layers.stream().filter(layer -> layer.density() < sparseBelow).count();
        return sparse == 0 ? "dense" : sparse == layers.size() ? "sparse" : "mixed";
    }
}
