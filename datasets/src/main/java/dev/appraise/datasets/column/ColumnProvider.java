package dev.appraise.datasets.column;

import dev.appraise.api.InvalidInputException;
import dev.appraise.api.data.Batch;
import dev.appraise.api.data.DataFolders;
import dev.appraise.api.data.Dataset;
import dev.appraise.api.data.Task;
import dev.appraise.api.spi.DatasetProvider;
import dev.appraise.datasets.Shares;
import dev.appraise.datasets.SplitOrder;
import dev.appraise.datasets.TableDataset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The ethane-ethylene distillation column of DaISy, or one that is simulated. */
public final class ColumnProvider implements DatasetProvider<ColumnSettings> {
    private static final List<String> OUTPUTS =
            List.of("top ethane composition", "bottom ethylene composition", "top-bottom differential pressure");

    private final DaisyHomePage home;

    /** For the service loader. */
    public ColumnProvider() {
        this(DaisyHomePage.DEFAULT);
    }

    ColumnProvider(DaisyHomePage home) {
        this.home = home;
    }

    @Override
    public String id() {
        return "column";
    }

    @Override
    public String summary() {
        return "Ethane-ethylene distillation column: 90 samples of 5 inputs and 3 outputs (DaISy 96-003, or simulated).";
    }

    @Override
    public ColumnSettings settings() {
        return new ColumnSettings(0, ColumnSource.AUTO, SplitOrder.RANDOM, 0, 0);
    }

    @Override
    public Dataset create(ColumnSettings settings, DataFolders folders) throws IOException {
        ColumnSeries series = series(settings.source(), folders);
        Dataset clean = dataset(series, 0, settings, Optional.empty());
        return settings.noise() == 0 ? clean : dataset(series, settings.noise(), settings, Optional.of(clean));
    }

    @Override
    public List<Path> where(ColumnSettings settings, DataFolders folders) {
        return settings.source() == ColumnSource.SIMULATED
                ? List.of()
                : DaisyFile.find(folders).stream().toList();
    }

    @Override
    public void get(ColumnSettings settings, DataFolders folders) throws IOException {
        if (settings.source() == ColumnSource.SIMULATED) {
            throw new InvalidInputException(
                    "the simulated column has no file to get: it is computed", "source=daisy was meant");
        }
        Path target = folders.cache().resolve(DaisyFile.NAME);
        if (Files.isRegularFile(target)) {
            DaisyFile.verified(target);
        } else {
            home.get(folders);
        }
    }

    private ColumnSeries series(ColumnSource source, DataFolders folders) throws IOException {
        Optional<Path> file = DaisyFile.find(folders);
        return switch (source) {
            case SIMULATED -> SimulatedColumn.series();
            case AUTO -> file.isPresent() ? DaisyFile.read(file.get()) : simulatedAfterNotice(folders);
            case DAISY -> DaisyFile.read(file.isPresent() ? file.get() : got(folders));
        };
    }

    private static ColumnSeries simulatedAfterNotice(DataFolders folders) {
        folders.notice()
                .accept("The DaISy column (" + DaisyFile.NAME
                        + ") is in none of the data folders, so a simulated column"
                        + " is used; 'appraise data get column' gets the file.");
        return SimulatedColumn.series();
    }

    private Path got(DataFolders folders) throws IOException {
        home.get(folders);
        return folders.cache().resolve(DaisyFile.NAME);
    }

    private static Dataset dataset(ColumnSeries series, int noise, ColumnSettings settings, Optional<Dataset> clean) {
        Batch rows = settings.lags().apply(series.at(noise));
        return new TableDataset(
                series.source(), Task.REGRESSION, OUTPUTS, rows, settings.split(), Shares.DEFAULT, clean);
    }
}
