package dev.appraise.datasets.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.appraise.api.InvalidInputException;
import dev.appraise.api.data.Batch;
import dev.appraise.api.data.Dataset;
import dev.appraise.api.data.Split;
import dev.appraise.datasets.TestFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdxProviderTest {
    @TempDir
    Path folder;

    private Path images;

    @BeforeEach
    void writeFiles() throws IOException {
        images = Files.createDirectory(folder.resolve("images"));
        IdxWriter.writeSet(images, "");
    }

    @Test
    void pixelsAreSharesOfTheBrightest() throws IOException {
        Batch test = dataset().split(1).test().rows();
        assertThat(test.rows(new int[] {1}).inputs()).containsExactly(101 / 255f, 0, 0, 0, 0, 1);
    }

    @Test
    void thereIsOneClassForEachLabelThatOccurs() throws IOException {
        assertThat(dataset().outputNames()).containsExactly("3", "5", "9");
        Batch test = dataset().split(1).test().rows();
        assertThat(test.rows(new int[] {0, 1, 2}).targets()).containsExactly(1, 0, 0, 0, 1, 0, 0, 0, 1);
    }

    @Test
    void theTestSetIsTheGivenOneWhateverTheSeed() throws IOException {
        Split split = dataset().split(1);
        assertThat(split.training().rows().size()).isEqualTo(36);
        assertThat(split.validation().rows().size()).isEqualTo(4);
        assertThat(split.test().rows().inputs())
                .isEqualTo(dataset().split(2).test().rows().inputs());
    }

    @Test
    void aRelativeFolderIsLookedForInTheDataFolders() throws IOException {
        assertThat(dataset().source().location()).isEqualTo(images.toString());
    }

    @Test
    void plainAndGzippedFilesHaveTheSameChecksum() throws IOException {
        Path gzipped = Files.createDirectory(folder.resolve("gzipped"));
        IdxWriter.writeSet(gzipped, ".gz");
        assertThat(dataset("gzipped").source().sha256())
                .isEqualTo(dataset().source().sha256());
    }

    @Test
    void otherNamesDoIfTheyTellTheFilesApart() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        IdxWriter.images(other.resolve("kmnist-train.images"), 40, 0);
        IdxWriter.labels(other.resolve("kmnist-train.labels"), 40);
        IdxWriter.images(other.resolve("kmnist-TEST.images.gz"), 10, 100);
        IdxWriter.labels(other.resolve("kmnist-TEST.labels.gz"), 10);
        assertThat(dataset("other").source().sha256())
                .isEqualTo(dataset().source().sha256());
    }

    @Test
    void aMissingFileIsNamed() throws IOException {
        Files.delete(images.resolve("t10k-labels-idx1-ubyte"));
        assertRefused(images + " has no file for the test labels");
    }

    @Test
    void twoFilesForOnePartAreBothNamed() throws IOException {
        Files.move(images.resolve("train-images-idx3-ubyte"), images.resolve("train-images-a"));
        IdxWriter.images(images.resolve("train-images-b"), 40, 0);
        assertRefused("2 files (train-images-a, train-images-b) for the training images");
    }

    @Test
    void imagesAndLabelsOfDifferentCountsAreRefused() throws IOException {
        IdxWriter.labels(images.resolve("train-labels-idx1-ubyte"), 39);
        assertRefused("has 40 images, but " + images.resolve("train-labels-idx1-ubyte") + " has 39 labels");
    }

    @Test
    void trainingAndTestImagesOfDifferentSizesAreRefused() throws IOException {
        IdxWriter.write(images.resolve("t10k-images-idx3-ubyte"), new int[] {IdxWriter.IMAGES, 10, 3, 3}, new byte[90]);
        assertRefused("2x3 pixels, but " + images.resolve("t10k-images-idx3-ubyte") + " of 3x3");
    }

    @Test
    void aFolderThatDoesNotExistTellsWhereItWasLookedFor() {
        assertThatThrownBy(() -> dataset("nowhere"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("folder 'nowhere' does not exist")
                .hasMessageContaining(folder.resolve("nowhere").toString());
    }

    @Test
    void theDefaultSettingsLackAFolder() {
        assertThatThrownBy(() -> new IdxProvider()
                        .create(
                                new IdxProvider().settings(),
                                TestFolders.in(folder).folders()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("'folder' is empty");
    }

    @Test
    void whereTellsTheFourFiles() {
        IdxProvider provider = new IdxProvider();
        assertThat(provider.where(
                        new IdxSettings("images", 0.1), TestFolders.in(folder).folders()))
                .hasSize(4);
        assertThat(provider.where(provider.settings(), TestFolders.in(folder).folders()))
                .isEmpty();
    }

    private void assertRefused(String message) {
        assertThatThrownBy(this::dataset)
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(message);
    }

    private Dataset dataset() throws IOException {
        return dataset("images");
    }

    private Dataset dataset(String name) throws IOException {
        return new IdxProvider()
                .create(new IdxSettings(name, 0.1), TestFolders.in(folder).folders());
    }
}
