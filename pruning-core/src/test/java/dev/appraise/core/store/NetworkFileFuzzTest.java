package dev.appraise.core.store;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.appraise.api.InvalidInputException;
import dev.appraise.api.network.Network;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;

/** Whatever bytes there are, they are a network or a clear error. */
class NetworkFileFuzzTest {

    @FuzzTest(maxDuration = "10m")
    void network(byte[] content) {
        read(content);
    }

    /** With the beginning and the checksum of a network, which chance would hardly find. */
    @FuzzTest(maxDuration = "10m")
    void networkWithChecksum(byte[] content) {
        ByteBuffer bytes = ByteBuffer.allocate(5 + content.length + Integer.BYTES);
        bytes.putInt(0x41504e4e).put((byte) 1).put(content);
        CRC32 checksum = new CRC32();
        checksum.update(bytes.array(), 0, bytes.position());
        bytes.putInt((int) checksum.getValue());
        read(bytes.array());
    }

    private static void read(byte[] content) {
        try {
            Network network = NetworkFile.network(content, "file");
            if (content.length < NetworkFile.bytes(network).length) {
                throw new AssertionError(network.shape() + " was made of nothing: " + Arrays.toString(content));
            }
        } catch (InvalidInputException e) {
            // What anything else is to end in.
        }
    }
}
