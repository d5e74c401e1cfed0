package dev.appraise.datasets.column;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appraise.api.conformance.DatasetContract;
import dev.appraise.api.data.Dataset;
import dev.appraise.api.data.Scaling;
import dev.appraise.api.spi.DatasetProvider;
import dev.appraise.datasets.SplitOrder;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class SimulatedContractTest extends DatasetContract {
    @Override
    protected DatasetProvider<?> provider() {
        return new ColumnProvider();
    }

    @Override
    protected Dataset dataset() throws IOException {
        ColumnSettings settings = new ColumnSettings(10, ColumnSource.SIMULATED, SplitOrder.RANDOM, 0, 0);
        return new ColumnProvider().create(settings, folders());
    }

    @Test
    void itAsksForItsScaling() throws IOException {
        assertThat(dataset().scaling()).isEqualTo(Scaling.Kind.MIN_MAX);
    }
}
