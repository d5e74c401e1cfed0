package dev.appraise.datasets.fetch;

import dev.appraise.api.InvalidInputException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** The content of a file that may be gzipped: it is if its name ends in {@code .gz}. */
public final class Content {
    private Content() {}

    /** Opens a file for reading its uncompressed content. */
    public static InputStream open(Path file) throws IOException {
        InputStream raw = Files.newInputStream(file);
        if (!file.toString().endsWith(".gz")) {
            return raw;
        }
        try {
            return new GZIPInputStream(raw, 1 << 16);
        } catch (ZipException | EOFException e) {
            raw.close();
            throw new InvalidInputException(
                    file + " is not a gzip file, although its name ends in .gz (" + e.getMessage() + ")",
                    "the download was cut short, or the file is not compressed and should lose the ending",
                    e);
        } catch (IOException e) {
            raw.close();
            throw e;
        }
    }

    /**
     * Reads no more than so many bytes, so that a file far larger than expected costs no memory.
     *
     * @param most what is expected; one byte more is read if there is one, so that a checksum tells
     */
    public static byte[] read(Path file, int most) throws IOException {
        try (InputStream content = open(file)) {
            return content.readNBytes(most + 1);
        }
    }
}
