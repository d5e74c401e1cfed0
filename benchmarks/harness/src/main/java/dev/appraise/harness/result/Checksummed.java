package dev.appraise.harness.result;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * JSON objects on a line, with a checksum as their last property: the CRC-32C, in hexadecimal, of the object's text without it.
 * A line stays an object that any tool can read.
 */
final class Checksummed {
    private static final String KEY = ",\"crc32c\":\"";
    private static final int DIGITS = 8;
    private static final int TAIL = KEY.length() + DIGITS + "\"}".length();

    private Checksummed() {}

    /** An object of at least one property, with its checksum. */
    static String of(String object) {
        return object.substring(0, object.length() - 1) + KEY + checksum(object) + "\"}";
    }

    /** What is wrong with a line, if its checksum says so; a line without one, of an older version, is not judged. */
    static Optional<String> trouble(String line) {
        int key = line.length() - TAIL;
        if (key < 0 || !line.startsWith(KEY, key)) {
            return Optional.empty();
        }
        String told = line.substring(key + KEY.length(), key + KEY.length() + DIGITS);
        String found = checksum(line.substring(0, key) + "}");
        return told.equals(found)
                ? Optional.empty()
                : Optional.of("its checksum is " + found + ", not " + told + " as it says");
    }

    private static String checksum(String text) {
        CRC32C crc = new CRC32C();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return String.format("%08x", crc.getValue());
    }
}
