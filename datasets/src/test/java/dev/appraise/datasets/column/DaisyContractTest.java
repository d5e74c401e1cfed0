package dev.appraise.datasets.column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.appraise.api.conformance.DatasetContract;
import dev.appraise.api.data.Dataset;
import dev.appraise.api.data.Scaling;
import dev.appraise.api.spi.DatasetProvider;
import dev.appraise.datasets.SplitOrder;
import dev.appraise.datasets.TestFolders;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class DaisyContractTest extends DatasetContract {
    @Override
    protected DatasetProvider<?> provider() {
        return new ColumnProvider();
    }

    @Override
    protected Dataset dataset() throws IOException {
        TestFolders real = TestFolders.real(folder);
        assumeThat(DaisyFile.find(real.folders()))
                .as("daisy/destill.dat in APPRAISE_DATA; without it the real column is not tested")
                .isPresent();
        ColumnSettings settings = new ColumnSettings(10, ColumnSource.DAISY, SplitOrder.RANDOM, 0, 0);
        return new ColumnProvider().create(settings, real.folders());
    }

    @Test
    void itAsksForItsScaling() throws IOException {
        assertThat(dataset().scaling()).isEqualTo(Scaling.Kind.MIN_MAX);
    }
}
