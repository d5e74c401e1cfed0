package dev.appraise.datasets.image;

import dev.appraise.api.data.DataFolders;
import dev.appraise.api.data.Dataset;
import dev.appraise.api.data.Scaling;
import dev.appraise.api.data.Source;
import dev.appraise.api.spi.DatasetProvider;
import dev.appraise.datasets.fetch.Content;
import dev.appraise.datasets.fetch.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * MNIST: 70,000 handwritten digits of 28x28 pixels, 10,000 of them the test set.
 *
 * <p>Y. LeCun, L. Bottou, Y. Bengio, P. Haffner, Gradient-based learning applied to document recognition, Proceedings of
 * the IEEE 86 (1998), 2278-2324.
 */
public final class MnistProvider implements DatasetProvider<MnistSettings> {
    /** A subset of the images must not change with the trial's seed, or trials would not be comparable. */
    private static final long SUBSET_SEED = 60_000;

    private final MnistFetch fetch;

    /** For the service loader. */
    public MnistProvider() {
        this(MnistFetch.DEFAULT);
    }

    MnistProvider(MnistFetch fetch) {
        this.fetch = fetch;
    }

    @Override
    public String id() {
        return "mnist";
    }

    @Override
    public String summary() {
        return "Handwritten digits: 60,000 images of 28x28 pixels to learn from and 10,000 for the test.";
    }

    @Override
    public MnistSettings settings() {
        return new MnistSettings(MnistSettings.ALL, 5000, false);
    }

    @Override
    public Dataset create(MnistSettings settings, DataFolders folders) throws IOException {
        if (where(settings, folders).size() < MnistFile.values().length) {
            fetch.get(folders);
        }
        IdxSet set = verified(where(settings, folders));
        Images training = settings.trainingRows() == set.training().count()
                ? set.training()
                : set.training().pick(subset(set.training().count(), settings.trainingRows()));
        Path folder = where(settings, folders).get(0).toAbsolutePath().getParent();
        Source source = new Source("mnist", String.valueOf(folder), set.sha256());
        Scaling.Kind scaling = settings.standardized() ? Scaling.Kind.POOLED_Z_SCORE : Scaling.Kind.NONE;
        return new ImageDataset(source, training, set.test(), set.classes(), settings.validationRows(), scaling);
    }

    @Override
    public List<Path> where(MnistSettings settings, DataFolders folders) {
        return Arrays.stream(MnistFile.values())
                .map(file -> file.find(folders))
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public void get(MnistSettings settings, DataFolders folders) throws IOException {
        List<Path> cached = new ArrayList<>();
        for (MnistFile file : MnistFile.values()) {
            Path path = folders.cache().resolve(file.cachedName());
            if (Files.isRegularFile(path)) {
                verify(path, file, Sha256.of(Content.read(path, file.bytes())));
                cached.add(path);
            }
        }
        if (cached.size() < MnistFile.values().length) {
            fetch.get(folders);
        }
    }

    private static IdxSet verified(List<Path> files) throws IOException {
        IdxSet set = IdxSet.read(files);
        for (MnistFile file : MnistFile.values()) {
            IdxFile read = set.files().get(file.ordinal());
            verify(read.path(), file, read.sha256());
        }
        return set;
    }

    private static void verify(Path path, MnistFile file, String found) {
        Sha256.verify(
                found,
                file.sha256(),
                path,
                "it is another dataset in the same format, which dataset 'idx' reads; or it is damaged: delete it and run"
                        + " 'appraise data get mnist'");
    }

    private static int[] subset(int all, int count) {
        SplittableRandom random = new SplittableRandom(SUBSET_SEED);
        int[] numbers = new int[all];
        for (int i = 0; i < all; i++) {
            int j = random.nextInt(i + 1);
            numbers[i] = numbers[j];
            numbers[j] = i;
        }
        return Arrays.copyOf(numbers, count);
    }
}
