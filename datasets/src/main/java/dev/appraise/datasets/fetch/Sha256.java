package dev.appraise.datasets.fetch;

import dev.appraise.api.InvalidInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** SHA-256 checksums in lower-case hex. */
public final class Sha256 {
    private Sha256() {}

    /** The checksum of some bytes, given in parts. */
    public static String of(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    /** One checksum for several files: that of their checksums, one a line. */
    public static String ofAll(List<String> checksums) {
        return of(String.join("\n", checksums).getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * Checks a file.
     *
     * @param found the checksum of its uncompressed content
     * @param expected the checksum that it must have
     * @param file where it was read from, for the message
     * @param hint what may help
     * @throws InvalidInputException if the checksum is another
     */
    public static void verify(String found, String expected, Path file, String hint) {
        if (!found.equals(expected)) {
            throw new InvalidInputException(
                    file + " has the SHA-256 checksum " + found + "; expected " + expected, hint);
        }
    }
}
