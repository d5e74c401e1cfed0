package dev.appraise.datasets.image;

import dev.appraise.api.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A folder with four IDX files, of the usual names or of any that tell the four apart. */
final class IdxFolder {
    private IdxFolder() {}

    /**
     * Training images, training labels, test images, test labels.
     *
     * <p>For each: the file of the usual name, e.g. {@code train-images-idx3-ubyte}; else the only one whose name has
     * {@code train} (or, for the test, {@code t10k} or {@code test}) and {@code images} (or {@code labels}) in it. A
     * plain file goes before the same one gzipped.
     *
     * @throws InvalidInputException if there is none, or more than one
     */
    static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new InvalidInputException(folder + " is not a folder", "name the folder that the four files lie in");
        }
        List<Path> files = new ArrayList<>();
        for (MnistFile role : MnistFile.values()) {
            files.add(file(folder, role));
        }
        return files;
    }

    private static Path file(Path folder, MnistFile role) throws IOException {
        for (String name : List.of(role.fileName(), role.fileName() + ".gz")) {
            if (Files.isRegularFile(folder.resolve(name))) {
                return folder.resolve(name);
            }
        }
        List<Path> matching = matching(folder, role.words());
        if (matching.size() != 1) {
            throw new InvalidInputException(
                    folder + " has " + (matching.isEmpty() ? "no file" : matching.size() + " files " + names(matching))
                            + " for the " + role.words(),
                    "the file should be called " + role.fileName() + " or " + role.fileName() + ".gz");
        }
        return matching.get(0);
    }

    private static List<Path> matching(Path folder, Words words) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            Map<String, Path> plainFirst = files.filter(Files::isRegularFile)
                    .filter(file -> words.test(name(file)))
                    .sorted()
                    .collect(
                            Collectors.toMap(file -> name(file).replaceFirst("\\.gz$", ""), file -> file, (a, b) -> a));
            return plainFirst.values().stream().sorted().toList();
        }
    }

    private static String names(List<Path> files) {
        return files.stream().map(IdxFolder::name).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    }

    /**
     * Words in a name that tell what a file holds.
     *
     * @param training whether for training; else for the test
     * @param kind {@code images} or {@code labels}
     */
    record Words(boolean training, String kind) implements Predicate<String> {
        @Override
        public boolean test(String name) {
            boolean forTraining = name.contains("train");
            boolean forTest = !forTraining && (name.contains("t10k") || name.contains("test"));
            return name.contains(kind) && (training ? forTraining : forTest);
        }

        @Override
        public String toString() {
            return (training ? "training " : "test ") + kind;
        }
    }
}
