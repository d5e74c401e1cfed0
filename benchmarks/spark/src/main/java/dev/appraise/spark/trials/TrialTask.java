package dev.appraise.spark.trials;

import dev.appraise.harness.result.Json;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.DoubleAccumulator;

/** What an executor does with an {@link Errand}: both that and the {@link Answer} are JSON. */
final class TrialTask implements Function<String, String> {
    private static final long serialVersionUID = 1;

    private final Broadcast<String> parcel;
    private final DoubleAccumulator spent;

    /**
     * @param parcel the {@link Parcel}
     * @param spent where the share of the budget adds up; Spark tells the leading process every few seconds
     */
    TrialTask(Broadcast<String> parcel, DoubleAccumulator spent) {
        this.parcel = parcel;
        this.spent = spent;
    }

    @Override
    public String call(String errand) throws InterruptedException {
        Answer answer = Site.of(parcel.value())
                .run(Json.LINES.readValue(errand, Errand.class), share -> spent.add(share - spent.sum()));
        return Json.LINES.writeValueAsString(answer);
    }
}
