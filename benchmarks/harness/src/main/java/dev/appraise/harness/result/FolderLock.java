package dev.appraise.harness.result;

import dev.appraise.api.InvalidInputException;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Holds a folder for one run. The operating system lets go of it when the process ends, however it ends; {@code run.lock} says
 * who has it.
 */
public final class FolderLock implements Closeable {
    private static final String FILE = "run.lock";

    /** Far behind the text, which others are to read even where a locked part cannot be. */
    private static final long LOCKED = Long.MAX_VALUE - 1;

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes hold of a folder, which is made if there is none.
     *
     * @throws InvalidInputException if another run has it, or if it cannot be written into
     */
    public static FolderLock take(Path folder) {
        try {
            Files.createDirectories(folder);
            Path file = folder.resolve(FILE);
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            try {
                if (lock(channel) == null) {
                    throw taken(folder, file);
                }
                sign(channel);
                return new FolderLock(channel);
            } catch (IOException | InvalidInputException e) {
                channel.close();
                throw e;
            }
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    /** Says that a folder cannot be written into, and why. */
    static InvalidInputException unwritable(Path folder, IOException cause) {
        return new InvalidInputException(
                "no results can be written into " + folder + ": " + Reason.of(cause),
                "free some room or change its permissions, or name another folder with --out",
                cause);
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED, 1, false);
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static InvalidInputException taken(Path folder, Path file) throws IOException {
        String holder = Files.readString(file).strip();
        return new InvalidInputException(
                "another run is writing into " + folder + (holder.isEmpty() ? "" : ": " + holder),
                "wait for it, or name another folder with --out");
    }

    private static void sign(FileChannel channel) throws IOException {
        String holder = "process " + ProcessHandle.current().pid() + " on " + host() + ", since "
                + Instant.now().truncatedTo(ChronoUnit.SECONDS) + "\n";
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)), 0);
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "this host";
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
