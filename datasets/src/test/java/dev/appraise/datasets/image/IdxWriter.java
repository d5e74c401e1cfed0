package dev.appraise.datasets.image;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** Writes small IDX files for tests; gzipped if the name ends in .gz. */
final class IdxWriter {
    static final int IMAGES = 0x803;
    static final int LABELS = 0x801;

    private IdxWriter() {}

    /** Four files with the usual names, each followed by an ending: 40 training and 10 test images of 2x3 pixels. */
    static void writeSet(Path folder, String ending) throws IOException {
        images(folder.resolve("train-images-idx3-ubyte" + ending), 40, 0);
        labels(folder.resolve("train-labels-idx1-ubyte" + ending), 40);
        images(folder.resolve("t10k-images-idx3-ubyte" + ending), 10, 100);
        labels(folder.resolve("t10k-labels-idx1-ubyte" + ending), 10);
    }

    /** Images of 2x3 pixels that differ in their first pixel, which is the image's number plus an offset. */
    static void images(Path file, int count, int offset) throws IOException {
        byte[] pixels = new byte[count * 6];
        for (int n = 0; n < count; n++) {
            pixels[n * 6] = (byte) (n + offset);
            pixels[n * 6 + 5] = (byte) 255;
        }
        write(file, new int[] {IMAGES, count, 2, 3}, pixels);
    }

    /** Labels 3, 5, 9, 3, 5, 9, ... */
    static void labels(Path file, int count) throws IOException {
        byte[] labels = new byte[count];
        for (int n = 0; n < count; n++) {
            labels[n] = new byte[] {3, 5, 9}[n % 3];
        }
        write(file, new int[] {LABELS, count}, labels);
    }

    static void write(Path file, int[] header, byte[] elements) throws IOException {
        ByteBuffer content = ByteBuffer.allocate(4 * header.length + elements.length);
        for (int number : header) {
            content.putInt(number);
        }
        content.put(elements);
        try (OutputStream out = file.toString().endsWith(".gz")
                ? new GZIPOutputStream(Files.newOutputStream(file))
                : Files.newOutputStream(file)) {
            out.write(content.array());
        }
    }
}
