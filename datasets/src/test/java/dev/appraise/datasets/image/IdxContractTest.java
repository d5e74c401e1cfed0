package dev.appraise.datasets.image;

import dev.appraise.api.data.Dataset;
import dev.appraise.api.data.Scaling;
import dev.appraise.datasets.DatasetContract;
import dev.appraise.datasets.TestFolders;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class IdxContractTest extends DatasetContract {
    @TempDir
    Path folder;

    @Override
    protected Dataset dataset() throws IOException {
        IdxWriter.writeSet(folder, ".gz");
        return new IdxProvider()
                .create(
                        new IdxSettings(folder.toString(), 0.2),
                        TestFolders.in(folder).folders());
    }

    @Override
    protected Scaling.Kind scaling() {
        return Scaling.Kind.NONE;
    }
}
