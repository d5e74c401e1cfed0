package dev.appraise.spark.ablation;

import dev.appraise.api.InvalidInputException;
import dev.appraise.api.pruning.Appraiser;
import dev.appraise.api.spi.AppraiserProvider;
import dev.appraise.api.spi.Setting;
import dev.appraise.appraisers.ablation.ErrorAblationProvider;
import dev.appraise.appraisers.ablation.Precision;
import dev.appraise.spark.Cluster;

/** Brings {@link DistributedAppraiser} to experiments. */
public final class DistributedAblationProvider implements AppraiserProvider<DistributedAblationProvider.Settings> {
    static final String ID = "distributed-ablation";

    /**
     * Where and how it computes.
     *
     * @param precision the arithmetic
     * @param master address of the Spark cluster
     * @param partitions to which the rows are dealt
     */
    public record Settings(
            @Setting("arithmetic: single, double, or auto (single for large ReLU networks)")
            Precision precision,

            @Setting("address of the Spark cluster") String master,

            @Setting("partitions to which the rows are dealt; 0 means one a core")
            int partitions) {
        /** Checks the number. */
        public Settings {
            if (partitions < 0) {
                throw new InvalidInputException(
                        "partitions is " + partitions + "; it must be at least 0", "you meant 0, which is one a core");
            }
        }
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String summary() {
        return "Error ablation with the rows dealt to the machines of a Spark cluster.";
    }

    @Override
    public String citation() {
        return new ErrorAblationProvider().citation();
    }

    @Override
    public Settings settings() {
        return new Settings(Precision.AUTO, Cluster.defaultMaster(), 0);
    }

    @Override
    public Appraiser create(Settings settings) {
        return new DistributedAblation(settings);
    }
}
