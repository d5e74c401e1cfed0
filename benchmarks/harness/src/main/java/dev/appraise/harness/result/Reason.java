package dev.appraise.harness.result;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;

/** Why a file could not be read or written, in words: some of Java's exceptions say no more than the file's name. */
public final class Reason {
    private Reason() {}

    /** E.g. {@code permission denied (runs/first)}. */
    public static String of(IOException thrown) {
        String words = thrown instanceof AccessDeniedException
                ? "permission denied"
                : thrown instanceof NoSuchFileException
                        ? "there is no such file"
                        : thrown instanceof FileAlreadyExistsException ? "there is a file of that name" : "";
        if (thrown instanceof FileSystemException system) {
            String told = words.isEmpty() ? Objects.requireNonNullElse(system.getReason(), "it failed") : words;
            return told + " (" + system.getFile() + ")";
        }
        return Objects.requireNonNullElse(thrown.getMessage(), thrown.toString());
    }
}
