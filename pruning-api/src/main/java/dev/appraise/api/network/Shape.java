package dev.appraise.api.network;

import dev.appraise.api.InvalidInputException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The widths of a fully connected network, from input to output, written {@code 784-300-100-10}.
 *
 * @param widths at least two, each at least 1
 */
public record Shape(List<Integer> widths) {
    /** Checks and copies the widths. */
    public Shape {
        widths = List.copyOf(widths);
        if (widths.size() < 2 || widths.stream().anyMatch(width -> width < 1)) {
            throw new InvalidInputException(
                    "network '" + text(widths) + "' is not a chain of layer widths",
                    "write the widths from input to output, like 784-300-100-10");
        }
        if (connections(widths) > Integer.MAX_VALUE) {
            throw new InvalidInputException(
                    "network '" + text(widths) + "' has more than " + Integer.MAX_VALUE + " connections",
                    "a hidden layer is wider than you meant");
        }
    }

    /** Reads {@code 784-300-100-10}. */
    public static Shape parse(String text) {
        try {
            return new Shape(Arrays.stream(text.strip().split("-", -1))
                    .map(Integer::valueOf)
                    .toList());
        } catch (NumberFormatException e) {
            throw new InvalidInputException(
                    "network '" + text + "' is not a chain of layer widths",
                    "write the widths from input to output, like 784-300-100-10",
                    e);
        }
    }

    /** Inputs of the first layer. */
    public int inputs() {
        return widths.get(0);
    }

    /** Outputs of the last layer. */
    public int outputs() {
        return widths.get(widths.size() - 1);
    }

    /** How many weights a network of this shape has. */
    public int connections() {
        return (int) connections(widths);
    }

    /** Stops counting where there are far too many, before the sum could overflow. */
    private static long connections(List<Integer> widths) {
        long sum = 0;
        for (int i = 1; i < widths.size() && sum <= Integer.MAX_VALUE; i++) {
            sum += (long) widths.get(i - 1) * widths.get(i);
        }
        return sum;
    }

    private static String text(List<Integer> widths) {
        return widths.stream().map(String::valueOf).collect(Collectors.joining("-"));
    }

    @Override
    public String toString() {
        return text(widths);
    }
}
