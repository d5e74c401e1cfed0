package dev.appraise.datasets.table;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.appraise.api.InvalidInputException;
import dev.appraise.api.data.DataFolders;
import dev.appraise.api.data.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Whatever a CSV file holds, reading it ends with a split or with a clear error. */
class CsvFuzzTest {
    private static final Path FILE = file();
    private static final DataFolders FOLDERS = new DataFolders(List.of(), FILE.resolveSibling("cache"), line -> {});

    @FuzzTest(maxDuration = "10m")
    void table(byte[] content) throws IOException {
        Files.write(FILE, content);
        CsvProvider provider = new CsvProvider();
        CsvSettings defaults = CsvSettings.defaults(FILE.toString());
        CsvSettings settings = new CsvSettings(
                defaults.file(),
                defaults.header(),
                defaults.delimiter(),
                defaults.decimalPoint(),
                defaults.inputs(),
                defaults.targets(),
                content.length % 3 == 0 ? Task.CLASSIFICATION : Task.REGRESSION,
                defaults.split(),
                defaults.validationShare(),
                defaults.testShare());
        try {
            provider.create(settings, FOLDERS).split(content.length);
        } catch (InvalidInputException e) {
            // What damaged files are to end in.
        }
    }

    private static Path file() {
        try {
            Path file = Files.createTempFile("table", ".csv");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
