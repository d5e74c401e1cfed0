package dev.appraise.harness.result;

import dev.appraise.api.InvalidInputException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/**
 * The results of an experiment: {@code results.jsonl}, one line a trial, only ever appended to. A line is on the disk
 * when {@link #append} returns, so that a run can be stopped at any moment. Thread-safe; one process at a time.
 */
public final class ResultStore implements Closeable {
    private static final String FILE = "results.jsonl";

    private final Path file;
    private final FileChannel channel;
    private final List<TrialResult> results = new ArrayList<>();
    private Optional<String> notice = Optional.empty();

    private ResultStore(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Opens a folder's results, and makes the folder if there is none. A last line that was cut short (by a crash, or a
     * full disk) is moved to {@code results.torn}.
     *
     * @throws InvalidInputException if another run has it open, or if a line before the last cannot be read
     */
    public static ResultStore open(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(FILE);
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            lock(channel, folder);
            ResultStore store = new ResultStore(file, channel);
            store.load();
            return store;
        } catch (IOException | InvalidInputException e) {
            channel.close();
            throw e;
        }
    }

    /**
     * The results of a folder as they are now, without taking hold of it; a last line that is not whole is passed over.
     *
     * @throws InvalidInputException if a line before the last cannot be read
     */
    public static List<TrialResult> read(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        List<TrialResult> results = new ArrayList<>();
        List<String> lines = Files.isRegularFile(file) ? Files.readAllLines(file) : List.of();
        for (int i = 0; i < lines.size(); i++) {
            try {
                results.add(Json.LINES.readValue(lines.get(i), TrialResult.class));
            } catch (JacksonException e) {
                if (i < lines.size() - 1) {
                    throw unreadable(file, i + 1, e);
                }
            }
        }
        return results;
    }

    /** What is worth telling about how the store was found, if anything. */
    public Optional<String> notice() {
        return notice;
    }

    /** All results so far, in the order in which they came. */
    public synchronized List<TrialResult> results() {
        return List.copyOf(results);
    }

    /** Adds a result, durably. */
    public synchronized void append(TrialResult result) throws IOException {
        write(Json.LINES.writeValueAsString(result) + "\n");
        results.add(result);
    }

    @Override
    public synchronized void close() throws IOException {
        channel.close();
    }

    private static void lock(FileChannel channel, Path folder) throws IOException {
        InvalidInputException taken = new InvalidInputException(
                "another run is writing into " + folder, "wait for it, or name another folder with --out");
        try {
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw taken;
            }
        } catch (OverlappingFileLockException e) {
            throw taken;
        }
    }

    private void load() throws IOException {
        String text = Files.readString(file);
        int start = 0;
        int line = 1;
        while (start < text.length()) {
            int newline = text.indexOf('\n', start);
            boolean last = newline < 0 || newline == text.length() - 1;
            String json = text.substring(start, newline < 0 ? text.length() : newline);
            try {
                results.add(Json.LINES.readValue(json, TrialResult.class));
            } catch (JacksonException e) {
                if (!last) {
                    throw unreadable(file, line, e);
                }
                setAside(text, start);
                return;
            }
            start = newline < 0 ? text.length() : newline + 1;
            line++;
        }
        channel.position(channel.size());
        if (!text.isEmpty() && !text.endsWith("\n")) {
            write("\n");
        }
    }

    private static InvalidInputException unreadable(Path file, int line, JacksonException cause) {
        return new InvalidInputException(
                file + ", line " + line + " is not a result: " + cause.getOriginalMessage(),
                "it was edited; remove the line to have its trial run again",
                cause);
    }

    private void setAside(String text, int start) throws IOException {
        Path torn = file.resolveSibling("results.torn");
        Files.writeString(
                torn,
                text.substring(start).stripTrailing() + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
        channel.truncate(text.substring(0, start).getBytes(StandardCharsets.UTF_8).length);
        channel.position(channel.size());
        notice = Optional.of("the last line of " + file + " was cut short; it was moved to " + torn.getFileName()
                + ", and its trial will be run again");
    }

    private void write(String text) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        channel.force(true);
    }
}
