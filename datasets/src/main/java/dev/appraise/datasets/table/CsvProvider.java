package dev.appraise.datasets.table;

import dev.appraise.api.InvalidInputException;
import dev.appraise.api.data.Batch;
import dev.appraise.api.data.DataFolders;
import dev.appraise.api.data.Dataset;
import dev.appraise.api.data.Source;
import dev.appraise.api.data.Task;
import dev.appraise.api.spi.DatasetProvider;
import dev.appraise.datasets.TableDataset;
import dev.appraise.datasets.fetch.Sha256;
import dev.appraise.datasets.fetch.UserPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Any table in a CSV file: numbers in, numbers or classes out. */
public final class CsvProvider implements DatasetProvider<CsvSettings> {
    /** For the service loader. */
    public CsvProvider() {}

    @Override
    public String id() {
        return "csv";
    }

    @Override
    public String summary() {
        return "A table in a CSV file: columns of numbers to learn numbers or classes from.";
    }

    @Override
    public CsvSettings settings() {
        return CsvSettings.defaults("");
    }

    @Override
    public Dataset create(CsvSettings settings, DataFolders folders) throws IOException {
        Path file = UserPath.require("file", settings.file(), folders);
        if (!Files.isRegularFile(file)) {
            throw new InvalidInputException(file + " is not a file", "the file inside that folder was meant");
        }
        byte[] content = Files.readAllBytes(file);
        CsvTable table = CsvTable.read(file, content, settings.header(), settings.separator());
        settings.shares().requireRows(table.rows().size(), file.toString());
        Source source = new Source("csv", file.toString(), Sha256.of(content));
        return dataset(settings, table, source);
    }

    @Override
    public List<Path> where(CsvSettings settings, DataFolders folders) {
        return settings.file().isBlank()
                ? List.of()
                : UserPath.find("file", settings.file(), folders).stream().toList();
    }

    @Override
    public void get(CsvSettings settings, DataFolders folders) {
        throw new InvalidInputException(
                "dataset 'csv' has nothing to get: it reads the file that its setting 'file' names",
                "'column' was meant, which can be got");
    }

    private static Dataset dataset(CsvSettings settings, CsvTable table, Source source) {
        Columns columns = Columns.of(table, settings.inputs(), settings.targets());
        Numbers numbers = new Numbers(table, settings.decimalPoint());
        List<String> outputs;
        float[] targets;
        if (settings.task() == Task.CLASSIFICATION) {
            Labels labels = Labels.in(table, onlyTarget(columns, table));
            outputs = labels.classes();
            targets = labels.oneHot();
        } else {
            outputs = Arrays.stream(columns.targets())
                    .mapToObj(table.names()::get)
                    .toList();
            targets = numbers.in(columns.targets());
        }
        Batch rows = new Batch(
                numbers.in(columns.inputs()), targets, table.rows().size(), columns.inputs().length, outputs.size());
        return new TableDataset(
                source, settings.task(), outputs, rows, settings.split(), settings.shares(), Optional.empty());
    }

    private static int onlyTarget(Columns columns, CsvTable table) {
        if (columns.targets().length != 1) {
            throw new InvalidInputException(
                    "targets names " + columns.targets().length + " columns of " + table.file()
                            + ", but classification has one column of labels",
                    "task=regression was meant");
        }
        return columns.targets()[0];
    }
}
