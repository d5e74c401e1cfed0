package dev.appraise.microbench.bench;

import dev.appraise.api.network.Network;
import dev.appraise.microbench.paired.Contender;
import dev.appraise.microbench.peer.AblationPeer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * A peer that measures connections one at a time. A round takes a fresh random sample of each layer; the seconds for all
 * connections are the sum over the layers of (seconds a connection of the sample) x (connections of the layer).
 */
final class OneByOne implements Contender, AutoCloseable {
    private static final double SECONDS_A_ROUND = 1.5;
    private static final double LEAST_SAMPLE = 4;
    private static final double GREATEST_SAMPLE = 500;

    private final Network network;
    private final int sampleSize;
    private final List<AblationPeer.Lane> lanes = new ArrayList<>();
    private final ExecutorService threads;
    private final SplittableRandom random = new SplittableRandom(1);
    private final Map<Integer, Double> worths = new ConcurrentSkipListMap<>();
    private final double error;

    /** @param open makes one lane a thread */
    OneByOne(Network network, int threads, Supplier<AblationPeer.Lane> open) {
        this.network = network;
        this.threads = Executors.newFixedThreadPool(threads);
        for (int t = 0; t < threads; t++) {
            lanes.add(open.get());
        }
        error = lanes.get(0).error();
        sampleSize = sampleSize();
    }

    /** As many connections of each layer as a round has time for. */
    private int sampleSize() {
        int[] first = ConnectionSample.draw(network, 1, random).all();
        measure(first);
        long begin = System.nanoTime();
        measure(first);
        double seconds = (System.nanoTime() - begin) / 1e9;
        return (int) Math.max(LEAST_SAMPLE, Math.min(GREATEST_SAMPLE, SECONDS_A_ROUND / seconds));
    }

    /** Connections of each layer that a round takes. */
    int perLayer() {
        return sampleSize;
    }

    @Override
    public double seconds() {
        int[][] sample = ConnectionSample.draw(network, sampleSize, random).byLayer();
        double seconds = 0;
        for (int l = 0; l < sample.length; l++) {
            long begin = System.nanoTime();
            measure(sample[l]);
            double taken = (System.nanoTime() - begin) / 1e9;
            seconds += taken / sample[l].length * (network.offset(l + 1) - network.offset(l));
        }
        return seconds;
    }

    private void measure(int[] connections) {
        List<Future<?>> parts = new ArrayList<>();
        for (int t = 0; t < lanes.size(); t++) {
            int first = t;
            parts.add(threads.submit(() -> {
                for (int c = first; c < connections.length; c += lanes.size()) {
                    worths.put(connections[c], lanes.get(first).errorWithout(connections[c]) - error);
                }
            }));
        }
        parts.forEach(OneByOne::await);
    }

    private static void await(Future<?> part) {
        try {
            part.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /** What it has measured so far, by connection. */
    Map<Integer, Double> worths() {
        return worths;
    }

    @Override
    public void close() {
        threads.shutdownNow();
        lanes.forEach(AblationPeer.Lane::close);
    }
}
