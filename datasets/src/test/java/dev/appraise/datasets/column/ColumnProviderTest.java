package dev.appraise.datasets.column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.appraise.api.InvalidInputException;
import dev.appraise.api.data.Batch;
import dev.appraise.api.data.Dataset;
import dev.appraise.api.data.Split;
import dev.appraise.datasets.SplitOrder;
import dev.appraise.datasets.TestFolders;
import dev.appraise.datasets.fetch.WebServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnProviderTest {
    private static final DaisyHomePage UNREACHABLE = new DaisyHomePage(URI.create("http://127.0.0.1:1/destill.dat.gz"));

    @TempDir
    Path folder;

    private TestFolders folders;

    @BeforeEach
    void emptyFolders() {
        folders = TestFolders.in(folder);
    }

    @Test
    void withoutTheFileASimulatedColumnIsUsedAfterSayingSo() throws IOException {
        Dataset dataset = new ColumnProvider(UNREACHABLE).create(settings(0, ColumnSource.AUTO), folders.folders());
        assertThat(dataset.source().kind()).isEqualTo("simulated");
        assertThat(folders.notices()).singleElement().asString().contains("simulated");
    }

    @Test
    void aRandomSplitIs62And14And14Rows() throws IOException {
        Split split = simulated(0, SplitOrder.RANDOM).split(3);
        assertThat(split.training().rows().size()).isEqualTo(62);
        assertThat(split.validation().rows().size()).isEqualTo(14);
        assertThat(split.test().rows().size()).isEqualTo(14);
    }

    @Test
    void aChronologicalSplitTestsOnTheLastRows() throws IOException {
        Batch test = simulated(0, SplitOrder.CHRONOLOGICAL).split(3).test().rows();
        Batch all = SimulatedColumn.series().at(0);
        assertThat(test.rows(new int[] {13}).targets())
                .containsExactly(all.rows(new int[] {89}).targets());
    }

    @Test
    void theCleanTwinHasTheSameRowsInTheSameOrder() throws IOException {
        Dataset noisy = simulated(30, SplitOrder.RANDOM);
        Split dirty = noisy.split(5);
        Split clean = noisy.clean().orElseThrow().split(5);
        Batch allDirty = SimulatedColumn.series().at(30);
        Batch allClean = SimulatedColumn.series().at(0);
        for (int n = 0; n < 90; n++) {
            Batch drawn = dirty.everything().rows(new int[] {n});
            int original = IntStream.range(0, 90)
                    .filter(i -> Arrays.equals(allDirty.rows(new int[] {i}).targets(), drawn.targets()))
                    .findFirst()
                    .orElseThrow();
            assertThat(clean.everything().rows(new int[] {n}).targets())
                    .containsExactly(allClean.rows(new int[] {original}).targets());
        }
    }

    @Test
    void aCleanDatasetHasNoCleanTwin() throws IOException {
        assertThat(simulated(0, SplitOrder.RANDOM).clean()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {-10, 5, 15, 40, 100})
    void aNoiseThatThereIsNoSeriesOfIsRefused(int noise) {
        assertThatThrownBy(() -> settings(noise, ColumnSource.AUTO))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("noise is " + noise);
    }

    @Test
    void offlineTheMessageSaysWhatToDo() {
        assertThatThrownBy(() ->
                        new ColumnProvider(UNREACHABLE).create(settings(0, ColumnSource.DAISY), folders.folders()))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.hint())
                                .contains("https://homes.esat.kuleuven.be/~smc/daisy/", "source=simulated"))
                .hasMessageContaining("127.0.0.1:1");
        assertThat(folders.notices()).hasSize(1);
    }

    @Test
    void theFileIsGotIntoTheCacheAndReadFromThere() throws IOException {
        byte[] archive = gzip(Files.readAllBytes(realFile()));
        try (WebServer server = new WebServer(Map.of("destill.dat.gz", archive), 0)) {
            DaisyHomePage home = new DaisyHomePage(server.address().resolve("destill.dat.gz"));
            Dataset dataset = new ColumnProvider(home).create(settings(0, ColumnSource.DAISY), folders.folders());
            assertThat(dataset.source().kind()).isEqualTo("daisy");
        }
        Path cached = folders.folders().cache().resolve("daisy/destill.dat");
        assertThat(cached).hasSameBinaryContentAs(realFile());
        assertThat(new ColumnProvider(UNREACHABLE)
                        .create(settings(0, ColumnSource.AUTO), folders.folders())
                        .source()
                        .location())
                .isEqualTo(cached.toString());
        assertThat(folders.notices()).hasSize(1);
    }

    @Test
    void aDownloadOfSomethingElseIsNotKept() throws IOException {
        try (WebServer server = new WebServer(Map.of("destill.dat.gz", new byte[] {1, 2, 3}), 0)) {
            DaisyHomePage wrong = new DaisyHomePage(server.address().resolve("destill.dat.gz"));
            assertThatThrownBy(() -> new ColumnProvider(wrong).get(settings(0, ColumnSource.AUTO), folders.folders()))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("not a gzip file");
        }
        assertThat(folders.folders().cache()).isEmptyDirectory();
    }

    @Test
    void aDownloadThatBreaksOffIsNotKept() throws IOException {
        try (WebServer server = new WebServer(Map.of("destill.dat.gz", new byte[9000]), 4000)) {
            DaisyHomePage broken = new DaisyHomePage(server.address().resolve("destill.dat.gz"));
            assertThatThrownBy(() -> new ColumnProvider(broken).get(settings(0, ColumnSource.AUTO), folders.folders()))
                    .isInstanceOf(InvalidInputException.class);
        }
        assertThat(folders.folders().cache()).isEmptyDirectory();
    }

    @Test
    void aSimulatedColumnCannotBeGot() {
        assertThatThrownBy(() -> new ColumnProvider().get(settings(0, ColumnSource.SIMULATED), folders.folders()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("computed");
    }

    @Test
    void whereTellsTheFileThatIsFound() throws IOException {
        Path file = Files.writeString(folder.resolve("destill.dat"), "");
        assertThat(new ColumnProvider().where(settings(0, ColumnSource.AUTO), folders.folders()))
                .containsExactly(file);
        assertThat(new ColumnProvider().where(settings(0, ColumnSource.SIMULATED), folders.folders()))
                .isEmpty();
    }

    private Dataset simulated(int noise, SplitOrder split) throws IOException {
        return new ColumnProvider()
                .create(new ColumnSettings(noise, ColumnSource.SIMULATED, split, 0, 0), folders.folders());
    }

    private static ColumnSettings settings(int noise, ColumnSource source) {
        return new ColumnSettings(noise, source, SplitOrder.RANDOM, 0, 0);
    }

    private Path realFile() {
        Optional<Path> file = DaisyFile.find(TestFolders.real(folder).folders());
        assumeThat(file)
                .as("daisy/destill.dat in APPRAISE_DATA; without it the real column is not tested")
                .isPresent();
        return file.orElseThrow();
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(archive)) {
            gzip.write(content);
        }
        return archive.toByteArray();
    }
}
