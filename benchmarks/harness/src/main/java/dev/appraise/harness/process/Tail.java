package dev.appraise.harness.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/** Reads what a process says, so that it never waits for a reader, and remembers the last of it. */
final class Tail {
    private static final int LINES = 60;

    private final Deque<String> lines = new ArrayDeque<>();
    private final Thread reader;

    Tail(InputStream said) {
        reader = new Thread(() -> read(said), "tail");
        reader.setDaemon(true);
        reader.start();
    }

    private void read(InputStream said) {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(said, StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                add(line);
            }
        } catch (IOException e) {
            add("(the rest could not be read: " + e.getMessage() + ")");
        }
    }

    private synchronized void add(String line) {
        if (lines.size() == LINES) {
            lines.removeFirst();
        }
        lines.addLast(line);
    }

    /** The last lines, once the process has ended. */
    String text() throws InterruptedException {
        reader.join(1000);
        synchronized (this) {
            return String.join("\n", lines);
        }
    }
}
