package dev.appraise.harness.result;

import dev.appraise.api.InvalidInputException;
import java.io.Closeable;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How the trials of an experiment ended: {@code results.jsonl}, one line a trial with a checksum, only ever appended to. A line
 * is on the disk when {@link #append} returns, so that a run can be stopped at any moment. Thread-safe; one process at a time.
 */
public final class ResultStore implements Closeable {
    private static final String FILE = "results.jsonl";
    private static final String TORN = "results.torn";

    private final Path file;
    private final FolderLock lock;

    /** No channel: that would be closed for good if the thread that writes were interrupted. */
    private final RandomAccessFile out;

    private final List<TrialResult> results = new ArrayList<>();
    private final List<Failure> failures = new ArrayList<>();
    private Optional<String> notice = Optional.empty();

    private ResultStore(Path file, FolderLock lock, RandomAccessFile out) {
        this.file = file;
        this.lock = lock;
        this.out = out;
    }

    /**
     * Opens a folder's results, and makes the folder if there is none. A last line that was cut short (by a crash, or a
     * full disk) is moved to {@code results.torn}.
     *
     * @throws InvalidInputException if another run has it open, if it cannot be written, or if a line before the last is damaged
     */
    public static ResultStore open(Path folder) throws IOException {
        FolderLock lock = FolderLock.take(folder);
        try {
            return open(folder, lock);
        } catch (IOException | InvalidInputException e) {
            lock.close();
            throw e;
        }
    }

    private static ResultStore open(Path folder, FolderLock lock) throws IOException {
        Path file = folder.resolve(FILE);
        ResultLines lines = ResultLines.read(file);
        RandomAccessFile out;
        try {
            out = new RandomAccessFile(file.toFile(), "rw");
        } catch (IOException e) {
            throw FolderLock.unwritable(folder, e);
        }
        ResultStore store = new ResultStore(file, lock, out);
        try {
            store.take(lines);
            AtomicFile.force(folder);
            return store;
        } catch (IOException e) {
            out.close();
            throw FolderLock.unwritable(folder, e);
        }
    }

    /**
     * What a folder's results are now, without taking hold of it; a last line that is not whole is passed over.
     *
     * @throws InvalidInputException if a line before the last is damaged
     */
    public static Outcomes read(Path folder) throws IOException {
        return ResultLines.read(folder.resolve(FILE)).outcomes();
    }

    /** What is worth telling about how the store was found, if anything. */
    public Optional<String> notice() {
        return notice;
    }

    /** All results so far, in the order in which they came. */
    public synchronized List<TrialResult> results() {
        return List.copyOf(results);
    }

    /** All failures so far, in the order in which they came. */
    public synchronized List<Failure> failures() {
        return List.copyOf(failures);
    }

    /**
     * Adds a result, durably.
     *
     * @throws CannotKeepException if that is impossible; the file is then as it was
     */
    public synchronized void append(TrialResult result) {
        append(Json.LINES.writeValueAsString(result), "the result of " + result.trial());
        results.add(result);
    }

    /**
     * Adds a failure, durably.
     *
     * @throws CannotKeepException if that is impossible; the file is then as it was
     */
    public synchronized void append(Failure failure) {
        append(Json.LINES.writeValueAsString(failure), "the failure of " + failure.trial());
        failures.add(failure);
    }

    @Override
    public synchronized void close() throws IOException {
        out.close();
        lock.close();
    }

    private void take(ResultLines lines) throws IOException {
        results.addAll(lines.outcomes().results());
        failures.addAll(lines.outcomes().failures());
        if (lines.torn().length > 0) {
            setAside(lines.torn());
        }
        out.setLength(lines.whole());
        out.seek(lines.whole());
        if (!lines.ended()) {
            write("\n");
        }
    }

    private void setAside(byte[] torn) throws IOException {
        Path aside = file.resolveSibling(TORN);
        try (FileOutputStream lines = new FileOutputStream(aside.toFile(), true)) {
            lines.write(torn);
            lines.write('\n');
            lines.getFD().sync();
        }
        notice = Optional.of("the last line of " + file + " was cut short; it was moved to " + TORN
                + ", and its trial will be run again");
    }

    private void append(String object, String what) {
        try {
            long end = out.getFilePointer();
            try {
                write(Checksummed.of(object) + "\n");
            } catch (IOException e) {
                out.setLength(end);
                out.seek(end);
                throw e;
            }
        } catch (IOException e) {
            throw new CannotKeepException(what + " cannot be written to " + file, e);
        }
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.getFD().sync();
    }
}
