package dev.appraise.harness.toy;

import dev.appraise.api.data.Batch;
import dev.appraise.api.data.DataFolders;
import dev.appraise.api.data.Dataset;
import dev.appraise.api.data.Scaling;
import dev.appraise.api.data.Source;
import dev.appraise.api.data.Split;
import dev.appraise.api.data.Task;
import dev.appraise.api.spi.DatasetProvider;
import java.nio.file.Path;
import java.util.List;

/** Twenty rows of the sum and the difference of two inputs. */
public final class ToyDatasetProvider implements DatasetProvider<ToyDatasetProvider.Settings> {
    private static final int ROWS = 20;

    /** Noise that is only talked of. */
    public record Settings(int noise) {}

    @Override
    public String id() {
        return "toy-data";
    }

    @Override
    public String summary() {
        return "Sums and differences.";
    }

    @Override
    public Settings settings() {
        return new Settings(0);
    }

    @Override
    public Dataset create(Settings settings, DataFolders folders) {
        return new Toy();
    }

    @Override
    public List<Path> where(Settings settings, DataFolders folders) {
        return folders.find("toy.txt").stream().toList();
    }

    @Override
    public void get(Settings settings, DataFolders folders) {}

    private static final class Toy implements Dataset {
        @Override
        public Source source() {
            return new Source("made", "in a test", "00");
        }

        @Override
        public Task task() {
            return Task.REGRESSION;
        }

        @Override
        public int features() {
            return 2;
        }

        @Override
        public List<String> outputNames() {
            return List.of("sum", "difference");
        }

        @Override
        public Scaling.Kind scaling() {
            return Scaling.Kind.MIN_MAX;
        }

        @Override
        public Split split(long seed) {
            float[] inputs = new float[2 * ROWS];
            float[] targets = new float[2 * ROWS];
            for (int n = 0; n < ROWS; n++) {
                float first = n;
                float second = n * n % 7;
                inputs[2 * n] = first;
                inputs[2 * n + 1] = second;
                targets[2 * n] = first + second;
                targets[2 * n + 1] = first - second;
            }
            return Split.random(new Batch(inputs, targets, ROWS, 2, 2), 0.15, 0.15, seed);
        }
    }
}
