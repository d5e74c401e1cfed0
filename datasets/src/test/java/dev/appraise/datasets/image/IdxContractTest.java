package dev.appraise.datasets.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appraise.api.conformance.DatasetContract;
import dev.appraise.api.data.Dataset;
import dev.appraise.api.data.Scaling;
import dev.appraise.api.spi.DatasetProvider;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class IdxContractTest extends DatasetContract {
    @Override
    protected DatasetProvider<?> provider() {
        return new IdxProvider();
    }

    @Override
    protected Dataset dataset() throws IOException {
        IdxWriter.writeSet(folder, ".gz");
        return new IdxProvider().create(new IdxSettings(folder.toString(), 0.2), folders());
    }

    @Test
    void itAsksForItsScaling() throws IOException {
        assertThat(dataset().scaling()).isEqualTo(Scaling.Kind.NONE);
    }
}
