package dev.appraise.api.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.appraise.api.data.Batch;
import dev.appraise.api.data.ValidationData;
import dev.appraise.api.predictor.Predictor;
import dev.appraise.api.spi.PredictorProvider;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What holds for every model that is no network. */
public abstract class PredictorContract extends ProviderContract<PredictorProvider<?>> {
    @Test
    void itSaysWhereItComesFrom() {
        assertThat(provider().citation()).isNotBlank();
    }

    @Test
    void predictsFiniteNumbersForRowsWhoseTargetsAreNotTold() {
        Batch rows = rows();
        Predictor predictor = fitted(provider(), Problem.REGRESSION.validation());

        float[] outputs = predictor.outputs(rows);

        assertThat(outputs).hasSize(2 * rows.size());
        for (float output : outputs) {
            assertThat(output).isFinite();
        }
        assertThat(predictor.parameters()).isNotNegative();
    }

    @Test
    void predictsEachRowByItself() {
        Batch rows = rows();
        Predictor predictor = fitted(provider(), Problem.REGRESSION.validation());
        float[] together = predictor.outputs(rows);

        for (int n = 0; n < rows.size(); n++) {
            assertThat(predictor.outputs(rows.range(n, n + 1)))
                    .containsExactly(Arrays.copyOfRange(together, 2 * n, 2 * n + 2), within(1e-5f));
        }
    }

    @Test
    void theSameSeedGivesTheSameModel() {
        Predictor once = fitted(provider(), Problem.REGRESSION.validation());
        Predictor again = fitted(provider(), Problem.REGRESSION.validation());

        assertThat(once.outputs(rows())).isEqualTo(again.outputs(rows()));
        assertThat(once.parameters()).isEqualTo(again.parameters());
    }

    @Test
    void canDoWithoutValidationRows() {
        ValidationData none =
                new ValidationData(Problem.REGRESSION.validation().rows().range(0, 0));

        assertThat(fitted(provider(), none).outputs(rows())).hasSize(2 * rows().size());
    }

    private static Batch rows() {
        Batch rows = Problem.REGRESSION.validation().rows();
        return new Batch(rows.inputs(), new float[0], rows.size(), rows.features(), 0);
    }

    private static <S extends Record> Predictor fitted(PredictorProvider<S> provider, ValidationData validation) {
        return provider.fit(provider.settings(), Problem.REGRESSION.training(), validation, 1);
    }
}
