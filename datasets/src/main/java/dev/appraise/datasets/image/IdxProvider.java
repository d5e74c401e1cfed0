package dev.appraise.datasets.image;

import dev.appraise.api.InvalidInputException;
import dev.appraise.api.data.DataFolders;
import dev.appraise.api.data.Dataset;
import dev.appraise.api.data.Scaling;
import dev.appraise.api.data.Source;
import dev.appraise.api.spi.DatasetProvider;
import dev.appraise.datasets.fetch.UserPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** Any images with labels in four IDX files, such as Fashion-MNIST, KMNIST or EMNIST. */
public final class IdxProvider implements DatasetProvider<IdxSettings> {
    /** For the service loader. */
    public IdxProvider() {}

    @Override
    public String id() {
        return "idx";
    }

    @Override
    public String summary() {
        return "Labelled images from four IDX files in a folder, such as Fashion-MNIST.";
    }

    @Override
    public IdxSettings settings() {
        return new IdxSettings("", 0.1);
    }

    @Override
    public Dataset create(IdxSettings settings, DataFolders folders) throws IOException {
        Path folder = UserPath.require("folder", settings.folder(), folders);
        IdxSet set = IdxSet.read(IdxFolder.files(folder));
        int validationRows =
                (int) Math.round(settings.validationShare() * set.training().count());
        if (validationRows < 1 || validationRows == set.training().count()) {
            throw new InvalidInputException(
                    folder + " has " + set.training().count() + " training images, of which validationShare "
                            + settings.validationShare() + " leaves " + validationRows + " for validation",
                    "another validationShare leaves some for both");
        }
        Source source = new Source("idx", folder.toString(), set.sha256());
        return new ImageDataset(source, set.training(), set.test(), set.classes(), validationRows, Scaling.Kind.NONE);
    }

    @Override
    public List<Path> where(IdxSettings settings, DataFolders folders) {
        try {
            return IdxFolder.files(UserPath.require("folder", settings.folder(), folders));
        } catch (InvalidInputException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void get(IdxSettings settings, DataFolders folders) {
        throw new InvalidInputException(
                "dataset 'idx' has nothing to get: it reads the folder that its setting 'folder' names",
                "'mnist' was meant, which can be got");
    }
}
