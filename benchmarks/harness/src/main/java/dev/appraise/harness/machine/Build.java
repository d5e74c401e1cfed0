package dev.appraise.harness.machine;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A build of Appraise.
 *
 * @param version as released; {@code development} outside a jar
 * @param revision the commit of the source tree, with {@code -modified} if it has changes; {@code unknown} without git
 * @param java the version that it runs on
 */
public record Build(String version, String revision, String java) {
    /** The one that runs. */
    public static Build here() {
        String version = Optional.ofNullable(Build.class.getPackage().getImplementationVersion())
                .orElse("development");
        return new Build(version, currentRevision(), Runtime.version().toString());
    }

    /** The same code, on the Java that runs here. */
    public Build withJavaOfHere() {
        return new Build(version, revision, Runtime.version().toString());
    }

    /** Whether results of the two may stand in one table: the same version, and for a snapshot the same commit. */
    public boolean isSameCode(Build other) {
        return version.equals(other.version) && (!version.endsWith("-SNAPSHOT") || revision.equals(other.revision));
    }

    private static String currentRevision() {
        return git("describe", "--always", "--dirty=-modified", "--abbrev=12", "--match=")
                .orElse("unknown");
    }

    /** Where this class lies: in the source tree, if it was built there, and not in the tree that the user works in. */
    private static Path home() {
        try {
            Path here = Path.of(Build.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return Files.isDirectory(here) ? here : here.resolveSibling("").toAbsolutePath();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a class path entry is no URI", e);
        }
    }

    private static Optional<String> git(String... arguments) {
        try {
            String[] command = new String[arguments.length + 1];
            command[0] = "git";
            System.arraycopy(arguments, 0, command, 1, arguments.length);
            Process process = new ProcessBuilder(command)
                    .directory(home().toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            boolean worked = process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == 0;
            return worked && !answer.isEmpty() ? Optional.of(answer) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
