package dev.appraise.microbench.paired;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Our time beside a peer's, for the same work in the same run.
 *
 * @param heading the work, in short
 * @param bench appraisal, training, inference or lm
 * @param task the work, and how much of it was run
 * @param unit of all times
 * @param threads that each had
 * @param rounds counted
 * @param ours median
 * @param oursMin fastest round
 * @param oursMax slowest round
 * @param peerName library and version
 * @param peer median
 * @param peerMin fastest round
 * @param peerMax slowest round
 * @param ratio median over the rounds of peer / ours; above 1 where ours is faster
 * @param ratioMin least
 * @param ratioMax greatest
 * @param agreement how far the results are the same
 */
public record Measurement(
        @JsonIgnore String heading,
        String bench,
        @JsonProperty("case") String task,
        String unit,
        int threads,
        int rounds,
        double ours,
        double oursMin,
        double oursMax,
        String peerName,
        double peer,
        double peerMin,
        double peerMax,
        double ratio,
        double ratioMin,
        double ratioMax,
        String agreement) {

    /** From the seconds of each round, ours and the peer's in the same order. */
    static Measurement of(Work work, Rival rival, double[] ourSeconds, double[] peerSeconds) {
        Spread ours = Spread.of(ourSeconds).times(work.unit().perSecond());
        Spread peer = Spread.of(peerSeconds).times(work.unit().perSecond());
        Spread ratio = Spread.ofRatios(ourSeconds, peerSeconds);
        return new Measurement(
                work.task(),
                work.bench(),
                rival.share().isEmpty() ? work.task() : work.task() + "; peer: " + rival.share(),
                work.unit().toString(),
                work.threads(),
                ourSeconds.length,
                ours.median(),
                ours.min(),
                ours.max(),
                rival.name(),
                peer.median(),
                peer.min(),
                peer.max(),
                ratio.median(),
                ratio.min(),
                ratio.max(),
                rival.agreement().get());
    }
}
