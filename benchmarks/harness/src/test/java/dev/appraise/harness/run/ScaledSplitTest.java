package dev.appraise.harness.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appraise.api.data.Batch;
import dev.appraise.api.data.Dataset;
import dev.appraise.api.data.Scaling;
import dev.appraise.api.data.Source;
import dev.appraise.api.data.Split;
import dev.appraise.api.data.Task;
import dev.appraise.api.data.TestData;
import dev.appraise.api.data.TrainingData;
import dev.appraise.api.data.ValidationData;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScaledSplitTest {
    private record Given(Scaling.Kind scaling, Batch training, Batch others) implements Dataset {
        @Override
        public Source source() {
            return new Source("given", "here", "0".repeat(64));
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
            return List.of("y");
        }

        @Override
        public Split split(long seed) {
            return new Split(new TrainingData(training), new ValidationData(others), new TestData(others));
        }
    }

    @ParameterizedTest
    @EnumSource
    void otherRowsDoNotChangeTheScaledTrainingRows(Scaling.Kind kind) {
        Batch training = new Batch(new float[] {1, 20, 3, 10, 8, 40}, new float[] {5, 6, 9}, 3, 2, 1);
        Batch near = new Batch(new float[] {2, 30}, new float[] {7}, 1, 2, 1);
        Batch far = new Batch(new float[] {-1000, 5000}, new float[] {900}, 1, 2, 1);

        Batch scaled = ScaledSplit.of(new Given(kind, training, near), 1)
                .scaled()
                .training()
                .rows();
        Batch same = ScaledSplit.of(new Given(kind, training, far), 1)
                .scaled()
                .training()
                .rows();

        assertThat(same.inputs()).isEqualTo(scaled.inputs());
        assertThat(same.targets()).isEqualTo(scaled.targets());
    }
}
