package dev.appraise.datasets.table;

import dev.appraise.api.data.Dataset;
import dev.appraise.api.data.Scaling;
import dev.appraise.api.data.Task;
import dev.appraise.datasets.DatasetContract;
import dev.appraise.datasets.SplitOrder;
import dev.appraise.datasets.TestFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class CsvContractTest extends DatasetContract {
    @TempDir
    Path folder;

    @Override
    protected Dataset dataset() throws IOException {
        StringBuilder text = new StringBuilder("x,y,kind\n");
        for (int n = 0; n < 30; n++) {
            text.append(n).append(',').append(n * n).append(n % 2 == 0 ? ",even\n" : ",odd\n");
        }
        Files.writeString(folder.resolve("table.csv"), text);
        CsvSettings settings = new CsvSettings(
                "table.csv", true, ",", ".", "", "kind", Task.CLASSIFICATION, SplitOrder.RANDOM, 0.15, 0.15);
        return new CsvProvider().create(settings, TestFolders.in(folder).folders());
    }

    @Override
    protected Scaling.Kind scaling() {
        return Scaling.Kind.MIN_MAX;
    }
}
