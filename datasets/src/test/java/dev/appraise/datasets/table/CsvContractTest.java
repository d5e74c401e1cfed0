package dev.appraise.datasets.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appraise.api.conformance.DatasetContract;
import dev.appraise.api.data.Dataset;
import dev.appraise.api.data.Scaling;
import dev.appraise.api.data.Task;
import dev.appraise.api.spi.DatasetProvider;
import dev.appraise.datasets.SplitOrder;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class CsvContractTest extends DatasetContract {
    @Override
    protected DatasetProvider<?> provider() {
        return new CsvProvider();
    }

    @Override
    protected Dataset dataset() throws IOException {
        StringBuilder text = new StringBuilder("x,y,kind\n");
        for (int n = 0; n < 30; n++) {
            text.append(n).append(',').append(n * n).append(n % 2 == 0 ? ",even\n" : ",odd\n");
        }
        Files.writeString(folder.resolve("table.csv"), text);
        CsvSettings settings = new CsvSettings(
                "table.csv", true, ",", ".", "", "kind", Task.CLASSIFICATION, SplitOrder.RANDOM, 0.15, 0.15);
        return new CsvProvider().create(settings, folders());
    }

    @Test
    void itAsksForItsScaling() throws IOException {
        assertThat(dataset().scaling()).isEqualTo(Scaling.Kind.MIN_MAX);
    }
}
