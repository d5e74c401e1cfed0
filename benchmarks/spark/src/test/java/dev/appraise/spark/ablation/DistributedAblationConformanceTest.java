package dev.appraise.spark.ablation;

import dev.appraise.api.conformance.AppraiserContract;
import dev.appraise.api.spi.AppraiserProvider;
import dev.appraise.spark.Cluster;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class DistributedAblationConformanceTest extends AppraiserContract {
    private static final String MASTER = "local[2]";

    @BeforeAll
    static void choose() {
        System.setProperty("spark.master", MASTER);
    }

    @AfterAll
    static void stop() {
        new Cluster(MASTER, Optional.empty()).connect().close();
        System.clearProperty("spark.master");
    }

    @Override
    protected AppraiserProvider<?> provider() {
        return new DistributedAblationProvider();
    }
}
