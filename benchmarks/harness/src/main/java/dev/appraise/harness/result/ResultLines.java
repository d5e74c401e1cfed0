package dev.appraise.harness.result;

import dev.appraise.api.InvalidInputException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * What is in a file of results: whole lines, and perhaps a last one that was torn.
 *
 * @param outcomes that the whole lines tell
 * @param whole bytes of the whole lines
 * @param ended whether the last of them has its line feed
 * @param torn what stands behind them; mostly nothing
 */
record ResultLines(Outcomes outcomes, int whole, boolean ended, byte[] torn) {
    /**
     * Reads a file; one that is not there is empty.
     *
     * @throws InvalidInputException if a line before the last is damaged
     */
    static ResultLines read(Path file) throws IOException {
        byte[] bytes = Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0];
        List<TrialResult> results = new ArrayList<>();
        List<Failure> failures = new ArrayList<>();
        int start = 0;
        boolean ended = true;
        for (int line = 1; start < bytes.length; line++) {
            int end = end(bytes, start);
            try {
                read(bytes, start, end, results, failures);
            } catch (JacksonException e) {
                if (end + 1 < bytes.length) {
                    throw damaged(file, line, e.getOriginalMessage(), e);
                }
                return new ResultLines(new Outcomes(results, failures), start, true, rest(bytes, start));
            } catch (CharacterCodingException | DamagedLineException e) {
                if (end + 1 < bytes.length) {
                    throw damaged(file, line, String.valueOf(e.getMessage()), e);
                }
                return new ResultLines(new Outcomes(results, failures), start, true, rest(bytes, start));
            }
            ended = end < bytes.length;
            start = end + 1;
        }
        return new ResultLines(new Outcomes(results, failures), Math.min(start, bytes.length), ended, new byte[0]);
    }

    private static int end(byte[] bytes, int start) {
        int end = start;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        return end;
    }

    private static byte[] rest(byte[] bytes, int start) {
        return new String(bytes, start, bytes.length - start, StandardCharsets.ISO_8859_1)
                .stripTrailing()
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void read(byte[] bytes, int start, int end, List<TrialResult> results, List<Failure> failures)
            throws CharacterCodingException, DamagedLineException {
        String line = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes, start, end - start))
                .toString();
        JsonNode node = Json.LINES.readTree(line);
        String trouble = node.isObject() ? Checksummed.trouble(line).orElse("") : "it is no JSON object";
        if (!trouble.isEmpty()) {
            throw new DamagedLineException(trouble);
        }
        if (node.has("cause")) {
            failures.add(Json.LINES.treeToValue(node, Failure.class));
        } else {
            results.add(Json.LINES.treeToValue(node, TrialResult.class));
        }
    }

    private static InvalidInputException damaged(Path file, int line, String trouble, Exception cause) {
        return new InvalidInputException(
                file + ", line " + line + " is not a result: " + trouble,
                "it was edited, or the disk is failing; remove the line to have its trial run again",
                cause);
    }

    private static final class DamagedLineException extends Exception {
        private static final long serialVersionUID = 1L;

        DamagedLineException(String trouble) {
            super(trouble);
        }
    }
}
