package dev.appraise.core.session;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * The files of a trial that can be gone on with: {@code ID.tape}, to which the answers of the session are appended, and {@code
 * ID.state}, the moment at which the trial stood when the tape was so long. The second is replaced as a whole and only once the
 * tape is on the disk, so what it says is so at any moment; what the tape holds beyond is of no account. Both have checksums
 * (CRC-32C). Until the first commit, nothing but {@link #MOST_PENDING} bytes goes to the disk.
 */
final class Tape {
    private static final int MAGIC = 0x41505450;
    private static final int VERSION = 1;
    private static final int MOST_PENDING = 1 << 24;

    private final Path tape;
    private final Path state;
    private final String key;
    private final CRC32C checksum = new CRC32C();
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private long length;

    /**
     * @param folder of both
     * @param id names them
     * @param key of whatever must be the same for them to be of use
     */
    Tape(Path folder, String id, String key) {
        tape = folder.resolve(id + ".tape");
        state = folder.resolve(id + ".state");
        this.key = key;
    }

    /**
     * What a committed moment is.
     *
     * @param state as it was written
     * @param answers the tape up to then
     * @param length of it
     */
    record Committed(byte[] state, DataInputStream answers, long length) {}

    /**
     * The last moment that was committed, if there is one under this key.
     *
     * @throws UnusableTapeException if the files are damaged
     */
    Optional<Committed> committed() throws IOException {
        if (!Files.isRegularFile(state)) {
            return Optional.empty();
        }
        byte[] bytes = Files.readAllBytes(state);
        if (bytes.length < Integer.BYTES) {
            throw new UnusableTapeException(state + " is damaged");
        }
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            CRC32C crc = new CRC32C();
            crc.update(bytes, 0, bytes.length - Integer.BYTES);
            if (in.readInt() != MAGIC || in.readInt() != VERSION || (int) crc.getValue() != last(bytes)) {
                throw new UnusableTapeException(state + " is damaged");
            }
            if (!in.readUTF().equals(key)) {
                throw new UnusableTapeException(state + " is of another build, other data or other kernels");
            }
            length = in.readLong();
            int expected = in.readInt();
            if (in.available() < Integer.BYTES) {
                throw new UnusableTapeException(state + " ends too early");
            }
            byte[] moment = in.readNBytes(in.available() - Integer.BYTES);
            check(expected);
            return Optional.of(new Committed(
                    moment,
                    new DataInputStream(new BufferedInputStream(new FileInputStream(tape.toFile()), 1 << 20)),
                    length));
        } catch (EOFException e) {
            throw new UnusableTapeException(state + " ends too early");
        }
    }

    private static int last(byte[] bytes) {
        return ByteBuffer.wrap(bytes, bytes.length - Integer.BYTES, Integer.BYTES)
                .getInt();
    }

    private void check(int expected) throws IOException {
        checksum.reset();
        try (InputStream in = Files.newInputStream(tape)) {
            byte[] buffer = new byte[1 << 16];
            long left = length;
            while (left > 0) {
                int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (read < 0) {
                    throw new UnusableTapeException(tape + " ends too early");
                }
                checksum.update(buffer, 0, read);
                left -= read;
            }
        }
        if ((int) checksum.getValue() != expected) {
            throw new UnusableTapeException(tape + " is damaged");
        }
    }

    /** Appends an answer. */
    void append(byte[] answer) throws IOException {
        pending.write(answer);
        if (pending.size() > MOST_PENDING) {
            spill(false);
        }
    }

    private void spill(boolean durably) throws IOException {
        Files.createDirectories(tape.toAbsolutePath().getParent());
        byte[] bytes = pending.toByteArray();
        try (RandomAccessFile out = new RandomAccessFile(tape.toFile(), "rw")) {
            out.setLength(length);
            out.seek(length);
            out.write(bytes);
            if (durably) {
                out.getFD().sync();
            }
        }
        checksum.update(bytes);
        length += bytes.length;
        pending.reset();
    }

    /** Puts a moment on the disk, with the answers before it. */
    void commit(byte[] moment) throws IOException {
        spill(true);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(moment.length + 1024);
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(MAGIC);
        out.writeInt(VERSION);
        out.writeUTF(key);
        out.writeLong(length);
        out.writeInt((int) checksum.getValue());
        out.write(moment);
        CRC32C crc = new CRC32C();
        crc.update(bytes.toByteArray());
        out.writeInt((int) crc.getValue());
        Path temporary = state.resolveSibling("." + state.getFileName() + ".tmp");
        try (FileOutputStream file = new FileOutputStream(temporary.toFile())) {
            file.write(bytes.toByteArray());
            file.getFD().sync();
        }
        Files.move(temporary, state, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Removes both files; the state first, without which the tape says nothing. */
    void delete() throws IOException {
        Files.deleteIfExists(state);
        Files.deleteIfExists(tape);
    }
}
