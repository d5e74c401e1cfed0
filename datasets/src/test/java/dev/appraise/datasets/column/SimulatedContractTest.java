package dev.appraise.datasets.column;

import dev.appraise.api.data.Dataset;
import dev.appraise.api.data.Scaling;
import dev.appraise.datasets.DatasetContract;
import dev.appraise.datasets.SplitOrder;
import dev.appraise.datasets.TestFolders;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SimulatedContractTest extends DatasetContract {
    @TempDir
    Path folder;

    @Override
    protected Dataset dataset() throws IOException {
        ColumnSettings settings = new ColumnSettings(10, ColumnSource.SIMULATED, SplitOrder.RANDOM, 0, 0);
        return new ColumnProvider().create(settings, TestFolders.in(folder).folders());
    }

    @Override
    protected Scaling.Kind scaling() {
        return Scaling.Kind.MIN_MAX;
    }
}
