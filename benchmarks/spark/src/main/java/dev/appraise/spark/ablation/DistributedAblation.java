package dev.appraise.spark.ablation;

import dev.appraise.api.InvalidInputException;
import dev.appraise.api.network.Network;
import dev.appraise.api.pruning.Appraisal;
import dev.appraise.api.pruning.Appraiser;
import dev.appraise.api.pruning.Evidence;
import dev.appraise.spark.Cluster;
import dev.appraise.spark.trials.Site;
import java.util.Optional;

/** {@link DistributedAppraiser} on the cluster of its settings, which is connected to when something is appraised first. */
final class DistributedAblation implements Appraiser {
    private final DistributedAblationProvider.Settings settings;

    DistributedAblation(DistributedAblationProvider.Settings settings) {
        this.settings = settings;
    }

    @Override
    public Appraisal appraise(Network network, Evidence evidence) {
        if (Site.isAtWork()) {
            throw new InvalidInputException(
                    DistributedAblationProvider.ID
                            + " has Spark run tasks, and cannot be asked for by a trial that is one",
                    "you meant --executor threads, with the cluster in APPRAISE_JAVA_OPTS=-Dspark.master=URL");
        }
        return new DistributedAppraiser(
                        new Cluster(settings.master(), Optional.empty()).connect(),
                        settings.precision(),
                        settings.partitions())
                .appraise(network, evidence);
    }
}
