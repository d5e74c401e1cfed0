package dev.appraise.datasets.image;

import dev.appraise.api.InvalidInputException;
import dev.appraise.datasets.fetch.Content;
import dev.appraise.datasets.fetch.Sha256;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipException;

/**
 * One file of unsigned bytes in the IDX format, plain or gzipped.
 *
 * <p>A big-endian header of 4-byte numbers (a magic number that tells the type and how many dimensions there are, then
 * the dimensions), then one byte an element, row-major. Source: Y. LeCun, C. Cortes, C. J. C. Burges, The MNIST database
 * of handwritten digits, http://yann.lecun.com/exdb/mnist/.
 *
 * @param path where it was read from
 * @param dimensions e.g. {@code [count, height, width]}
 * @param elements as many as the product of the dimensions
 * @param sha256 checksum of the uncompressed content
 */
record IdxFile(Path path, int[] dimensions, byte[] elements, String sha256) {
    /** Unsigned bytes in three dimensions. */
    private static final int IMAGES = 0x0000_0803;

    /** Unsigned bytes in one dimension. */
    private static final int LABELS = 0x0000_0801;

    /** Each byte becomes a float, and a few kilobytes of gzip can become gigabytes. */
    private static final int SHARE_OF_MEMORY = 6;

    /**
     * Reads a file of images.
     *
     * @throws InvalidInputException if it is no such file, or shorter or longer than its header says
     */
    static IdxFile images(Path path) throws IOException {
        return read(path, IMAGES, 3);
    }

    /**
     * Reads a file of labels.
     *
     * @throws InvalidInputException as {@link #images}
     */
    static IdxFile labels(Path path) throws IOException {
        return read(path, LABELS, 1);
    }

    /** How many images or labels there are. */
    int count() {
        return dimensions[0];
    }

    private static IdxFile read(Path path, int magic, int rank) throws IOException {
        try (InputStream content = Content.open(path)) {
            byte[] header = content.readNBytes(4 + 4 * rank);
            int[] dimensions = dimensions(path, header, magic, rank);
            long expected = header.length + product(dimensions);
            checkPlainLength(path, expected);
            byte[] elements = elements(content, path, expected, header.length);
            return new IdxFile(path, dimensions, elements, Sha256.of(header, elements));
        } catch (EOFException | ZipException e) {
            throw new InvalidInputException(
                    path + " is a damaged gzip file (" + e.getMessage() + ")",
                    "the download was cut short: get it again",
                    e);
        }
    }

    private static int[] dimensions(Path path, byte[] header, int magic, int rank) {
        if (header.length >= 4) {
            int found = ByteBuffer.wrap(header).getInt();
            if (found != magic) {
                throw new InvalidInputException(
                        String.format("%s starts with the magic number 0x%08x; expected 0x%08x", path, found, magic),
                        "images and labels are mixed up, or it is no IDX file of bytes");
            }
        }
        if (header.length < 4 + 4 * rank) {
            throw truncated(path, 4 + 4 * rank, header.length);
        }
        int[] dimensions = new int[rank];
        ByteBuffer.wrap(header).position(4).asIntBuffer().get(dimensions);
        if (Arrays.stream(dimensions).anyMatch(length -> length < 1)) {
            throw new InvalidInputException(
                    path + " has the dimensions " + Arrays.toString(dimensions) + "; each must be at least 1",
                    "the file is damaged: get it again");
        }
        return dimensions;
    }

    private static long product(int[] dimensions) {
        double approximate = Arrays.stream(dimensions).asDoubleStream().reduce(1, (a, b) -> a * b);
        return approximate > Long.MAX_VALUE / 2
                ? Long.MAX_VALUE / 2
                : Arrays.stream(dimensions).asLongStream().reduce(1, (a, b) -> a * b);
    }

    /** Before anything is allocated; how long a gzipped file is is known only when it is read. */
    private static void checkPlainLength(Path path, long expected) throws IOException {
        boolean plain = !path.toString().endsWith(".gz");
        if (plain && Files.size(path) < expected) {
            throw truncated(path, expected, Files.size(path));
        }
        long most = Math.min(Integer.MAX_VALUE - 16, Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY);
        if (expected > most) {
            throw new InvalidInputException(
                    path + " says that it has " + expected + " bytes; at most " + most + " can be read",
                    "the header is damaged: get the file again; or java needs more memory, by APPRAISE_JAVA_OPTS=-Xmx8g");
        }
    }

    /** Memory grows with what is there, not with what the header claims. */
    private static byte[] elements(InputStream content, Path path, long expected, int header) throws IOException {
        byte[] elements = content.readNBytes((int) expected - header);
        if (elements.length < expected - header) {
            throw truncated(path, expected, header + elements.length);
        }
        if (content.read() >= 0) {
            throw new InvalidInputException(
                    path + " goes on after the " + expected + " bytes that its header says it has",
                    "the header is damaged, or two files were joined: get the file again");
        }
        return elements;
    }

    private static InvalidInputException truncated(Path path, long expected, long found) {
        return new InvalidInputException(
                path + " is truncated: expected " + expected + " bytes, found " + found,
                "the download was cut short: get it again");
    }
}
