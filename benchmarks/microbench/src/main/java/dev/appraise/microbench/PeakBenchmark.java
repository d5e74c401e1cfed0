package dev.appraise.microbench;

import java.util.concurrent.TimeUnit;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a core does at most: fused multiply-adds of vectors in registers, in ten chains. An operation is a vector; times
 * twice the lanes (16 floats of 512 bits) it is GFLOP/s; of doubles half as many.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class PeakBenchmark {
    private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
    private static final int ROUNDS = 1000;
    private static final int CHAINS = 10;

    private float factor = 0.999f;
    private float term = 0.001f;

    /** In float. */
    @Benchmark
    @OperationsPerInvocation(ROUNDS * CHAINS)
    public float floats() {
        FloatVector f = FloatVector.broadcast(FLOATS, factor);
        FloatVector t = FloatVector.broadcast(FLOATS, term);
        FloatVector a = t;
        FloatVector b = t.add(1);
        FloatVector c = t.add(2);
        FloatVector d = t.add(3);
        FloatVector e = t.add(4);
        FloatVector g = t.add(5);
        FloatVector h = t.add(6);
        FloatVector i = t.add(7);
        FloatVector j = t.add(8);
        FloatVector k = t.add(9);
        for (int r = 0; r < ROUNDS; r++) {
            a = a.fma(f, t);
            b = b.fma(f, t);
            c = c.fma(f, t);
            d = d.fma(f, t);
            e = e.fma(f, t);
            g = g.fma(f, t);
            h = h.fma(f, t);
            i = i.fma(f, t);
            j = j.fma(f, t);
            k = k.fma(f, t);
        }
        FloatVector sum =
                a.add(b).add(c).add(d).add(e).add(g).add(h).add(i).add(j).add(k);
        return sum.reduceLanes(VectorOperators.ADD);
    }
}
