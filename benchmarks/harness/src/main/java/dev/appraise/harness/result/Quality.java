package dev.appraise.harness.result;

import java.util.List;
import java.util.Optional;

/**
 * How well a network does what it learnt, in per cent; more is better.
 *
 * @param metric {@code fit} for regression, {@code accuracy} for classification
 * @param value the number that tables show: the fit over all samples, or the accuracy on the test samples
 * @param testValue on the test samples alone
 * @param validationValue on the validation samples, if there are any
 * @param cleanValue like {@code value}, against the series without the noise that was added, if that is known
 * @param outputs further measures of each output; empty for classification
 */
public record Quality(
        String metric,
        double value,
        double testValue,
        Optional<Double> validationValue,
        Optional<Double> cleanValue,
        List<OutputQuality> outputs) {
    /** The metric of regression. */
    public static final String FIT = "fit";

    /** The metric of classification. */
    public static final String ACCURACY = "accuracy";

    /** Copies the list. */
    public Quality {
        outputs = List.copyOf(outputs);
    }

    /**
     * RMSE of the outputs on a part of the rows, of targets scaled to [0, 1]; empty if they are classes.
     *
     * @param part as in {@link OutputQuality}
     */
    public List<Double> errors(String part) {
        return outputs.stream()
                .filter(output -> output.part().equals(part))
                .map(OutputQuality::rmseMinMax)
                .toList();
    }
}
