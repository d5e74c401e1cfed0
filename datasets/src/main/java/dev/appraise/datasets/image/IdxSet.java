package dev.appraise.datasets.image;

import dev.appraise.api.InvalidInputException;
import dev.appraise.datasets.fetch.Sha256;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What four IDX files hold: images to learn from, and images for the test.
 *
 * @param training images for training and validation
 * @param test the given test set
 * @param files the four, in the order of {@link #read}
 */
record IdxSet(Images training, Images test, List<IdxFile> files) {

    /**
     * Reads four files.
     *
     * @param paths training images, training labels, test images, test labels
     * @throws InvalidInputException if a file is damaged, or they do not go together
     */
    static IdxSet read(List<Path> paths) throws IOException {
        IdxFile trainingImages = IdxFile.images(paths.get(0));
        IdxFile trainingLabels = IdxFile.labels(paths.get(1));
        IdxFile testImages = IdxFile.images(paths.get(2));
        IdxFile testLabels = IdxFile.labels(paths.get(3));
        Images training = together(trainingImages, trainingLabels);
        Images test = together(testImages, testLabels);
        if (training.height() != test.height() || training.width() != test.width()) {
            throw new InvalidInputException(
                    trainingImages.path() + " has images of " + training.height() + "x" + training.width()
                            + " pixels, but " + testImages.path() + " of " + test.height() + "x" + test.width(),
                    "the files are of two datasets");
        }
        return new IdxSet(training, test, List.of(trainingImages, trainingLabels, testImages, testLabels));
    }

    /** One checksum for the four files; the same whether they are gzipped or not. */
    String sha256() {
        return Sha256.ofAll(files.stream().map(IdxFile::sha256).toList());
    }

    /** The labels that occur, ascending. */
    int[] classes() {
        boolean[] occurs = new boolean[256];
        for (byte[] labels : List.of(training.labels(), test.labels())) {
            for (byte label : labels) {
                occurs[Byte.toUnsignedInt(label)] = true;
            }
        }
        return IntStream.range(0, occurs.length).filter(label -> occurs[label]).toArray();
    }

    private static Images together(IdxFile images, IdxFile labels) {
        if (images.count() != labels.count()) {
            throw new InvalidInputException(
                    images.path() + " has " + images.count() + " images, but " + labels.path() + " has "
                            + labels.count() + " labels",
                    "the two files are of different datasets, or of different parts of one");
        }
        int[] shape = images.dimensions();
        return new Images(shape[0], shape[1], shape[2], images.elements(), labels.elements());
    }
}
