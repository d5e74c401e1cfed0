package dev.appraise.datasets.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.appraise.api.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdxFileTest {
    @TempDir
    Path folder;

    @Test
    void aGzippedFileReadsAsThePlainOne() throws IOException {
        Path plain = folder.resolve("images");
        Path gzipped = folder.resolve("images.gz");
        IdxWriter.images(plain, 40, 0);
        IdxWriter.images(gzipped, 40, 0);
        assertThat(IdxFile.images(gzipped).elements())
                .isEqualTo(IdxFile.images(plain).elements());
        assertThat(IdxFile.images(gzipped).sha256())
                .isEqualTo(IdxFile.images(plain).sha256());
    }

    @Test
    void dimensionsAreThoseOfTheHeader() throws IOException {
        Path file = folder.resolve("images");
        IdxWriter.images(file, 40, 0);
        assertThat(IdxFile.images(file).dimensions()).containsExactly(40, 2, 3);
    }

    @Test
    void labelsWhereImagesShouldBeAreToldByTheirMagicNumber() throws IOException {
        Path file = folder.resolve("labels");
        IdxWriter.labels(file, 40);
        assertRefused(
                () -> IdxFile.images(file), file + " starts with the magic number 0x00000801; expected 0x00000803");
    }

    @ParameterizedTest
    @ValueSource(strings = {"images", "images.gz"})
    void aTruncatedFileTellsWhatWasExpectedAndFound(String name) throws IOException {
        Path file = folder.resolve(name);
        IdxWriter.write(file, new int[] {IdxWriter.IMAGES, 10, 2, 3}, new byte[41]);
        assertRefused(() -> IdxFile.images(file), file + " is truncated: expected 76 bytes, found 57");
    }

    @Test
    void aHeaderAloneThatClaimsTwoBillionImagesAllocatesNothing() throws IOException {
        Path file = folder.resolve("images");
        IdxWriter.write(file, new int[] {IdxWriter.IMAGES, 2_000_000_000, 1, 1}, new byte[0]);
        assertRefused(() -> IdxFile.images(file), "expected 2000000016 bytes, found 16");
    }

    @ParameterizedTest
    @ValueSource(strings = {"images", "images.gz"})
    void aHeaderThatClaimsMoreThanALongHoldsIsRefused(String name) throws IOException {
        Path file = folder.resolve(name);
        int most = Integer.MAX_VALUE;
        IdxWriter.write(file, new int[] {IdxWriter.IMAGES, most, most, most}, new byte[0]);
        assertThatThrownBy(() -> IdxFile.images(file)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aPlainFileIsMeasuredBeforeItIsRead() throws IOException {
        Path file = folder.resolve("images");
        IdxWriter.write(file, new int[] {IdxWriter.IMAGES, 60_000, 1000, 1000}, new byte[0]);
        assertRefused(() -> IdxFile.images(file), "is truncated: expected 60000000016 bytes, found 16");
    }

    /** With more than 12 GiB of memory it would be read, and found to be short. */
    @Test
    void aGzipFileThatClaimsMoreThanMemoryIsRefusedBeforeItIsRead() throws IOException {
        Path bomb = folder.resolve("images.gz");
        IdxWriter.write(bomb, new int[] {IdxWriter.IMAGES, 2_147_000_000, 1, 1}, new byte[1000]);
        assertThatThrownBy(() -> IdxFile.images(bomb))
                .isInstanceOf(InvalidInputException.class)
                .message()
                .containsAnyOf("says that it has 2147000016 bytes; at most ", "is truncated");
    }

    @Test
    void twelveBytesAreNoHeaderOfImages() throws IOException {
        Path file = folder.resolve("images");
        IdxWriter.write(file, new int[] {IdxWriter.IMAGES, 2_000_000_000, 28}, new byte[0]);
        assertRefused(() -> IdxFile.images(file), "expected 16 bytes, found 12");
    }

    @Test
    void anEmptyFileIsTruncated() throws IOException {
        Path file = Files.createFile(folder.resolve("labels"));
        assertRefused(() -> IdxFile.labels(file), "expected 8 bytes, found 0");
    }

    @Test
    void negativeDimensionsAreRefused() throws IOException {
        Path file = folder.resolve("labels");
        IdxWriter.write(file, new int[] {IdxWriter.LABELS, -5}, new byte[0]);
        assertRefused(() -> IdxFile.labels(file), "[-5]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"labels", "labels.gz"})
    void bytesAfterTheEndAreRefused(String name) throws IOException {
        Path file = folder.resolve(name);
        IdxWriter.write(file, new int[] {IdxWriter.LABELS, 5}, new byte[6]);
        assertRefused(() -> IdxFile.labels(file), "goes on after the 13 bytes");
    }

    @Test
    void aGzipFileThatWasCutShortIsToldApart() throws IOException {
        Path whole = folder.resolve("images.gz");
        IdxWriter.images(whole, 200, 0);
        byte[] bytes = Files.readAllBytes(whole);
        Path cut = Files.write(folder.resolve("cut.gz"), Arrays.copyOf(bytes, bytes.length / 2));
        assertRefused(() -> IdxFile.images(cut), cut + " is a damaged gzip file");
    }

    @Test
    void aPlainFileThatIsCalledGzIsToldApart() throws IOException {
        Path file = Files.write(folder.resolve("labels.gz"), new byte[] {0, 0, 8, 1, 0, 0, 0, 1, 7});
        assertRefused(() -> IdxFile.labels(file), "is not a gzip file");
    }

    private static void assertRefused(ThrowingCallable reading, String message) {
        assertThatThrownBy(reading).isInstanceOf(InvalidInputException.class).hasMessageContaining(message);
    }
}
