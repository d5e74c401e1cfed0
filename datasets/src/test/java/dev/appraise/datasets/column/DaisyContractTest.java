package dev.appraise.datasets.column;

import static org.assertj.core.api.Assumptions.assumeThat;

import dev.appraise.api.data.Dataset;
import dev.appraise.api.data.Scaling;
import dev.appraise.datasets.DatasetContract;
import dev.appraise.datasets.SplitOrder;
import dev.appraise.datasets.TestFolders;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class DaisyContractTest extends DatasetContract {
    @TempDir
    Path cache;

    @Override
    protected Dataset dataset() throws IOException {
        TestFolders real = TestFolders.real(cache);
        assumeThat(DaisyFile.find(real.folders()))
                .as("daisy/destill.dat in APPRAISE_DATA; without it the real column is not tested")
                .isPresent();
        ColumnSettings settings = new ColumnSettings(10, ColumnSource.DAISY, SplitOrder.RANDOM, 0, 0);
        return new ColumnProvider().create(settings, real.folders());
    }

    @Override
    protected Scaling.Kind scaling() {
        return Scaling.Kind.MIN_MAX;
    }
}
