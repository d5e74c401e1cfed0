package dev.appraise.core.plugin;

import dev.appraise.api.InvalidInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A folder of plug-in jars. */
public final class PluginFolder {
    private PluginFolder() {}

    /**
     * A class loader over the jars of a folder, in the order of their names.
     *
     * @param folder its jars are taken, not those of folders in it
     * @param parent knows Appraise itself
     * @throws InvalidInputException if it is no folder, or has no jar
     */
    public static URLClassLoader open(Path folder, ClassLoader parent) {
        if (!Files.isDirectory(folder)) {
            throw new InvalidInputException(
                    "plug-in folder '" + folder + "' is not a folder",
                    "name the folder that the jar is in, not the jar");
        }
        List<Path> jars = jars(folder);
        if (jars.isEmpty()) {
            throw new InvalidInputException("plug-in folder '" + folder + "' holds no jar", "the jar is not built yet");
        }
        return new URLClassLoader(jars.stream().map(PluginFolder::url).toArray(URL[]::new), parent);
    }

    private static List<Path> jars(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new InvalidInputException(
                    "plug-in folder '" + folder + "' cannot be read: " + e.getMessage(), "you may not read it", e);
        }
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }
}
