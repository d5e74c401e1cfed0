package dev.appraise.core.session;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32C;

/** Whatever the files of a checkpoint hold, it is a moment to go on from or said to be of no use. */
class TapeFuzzTest {
    private static final Path FOLDER = folder();

    @FuzzTest(maxDuration = "10m")
    void state(byte[] content) throws IOException {
        read(content);
    }

    /** With the beginning and the checksum of a state, which chance would hardly find. */
    @FuzzTest(maxDuration = "10m")
    void stateWithChecksum(byte[] content) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(2 * Integer.BYTES + content.length + Integer.BYTES);
        bytes.putInt(0x41505450).putInt(1).put(content);
        CRC32C checksum = new CRC32C();
        checksum.update(bytes.array(), 0, bytes.position());
        bytes.putInt((int) checksum.getValue());
        read(bytes.array());
    }

    private static void read(byte[] content) throws IOException {
        Files.write(FOLDER.resolve("id.state"), content);
        try {
            new Tape(FOLDER, "id", "").committed();
        } catch (UnusableTapeException | IOException e) {
            // What damaged files are to end in: the trial begins anew.
        }
    }

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("tape");
            Files.writeString(folder.resolve("id.tape"), "answers");
            return folder;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
