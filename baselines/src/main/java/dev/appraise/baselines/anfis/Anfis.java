package dev.appraise.baselines.anfis;

import dev.appraise.api.data.Batch;
import dev.appraise.api.data.TrainingData;
import dev.appraise.api.data.ValidationData;
import dev.appraise.api.predictor.Predictor;
import java.util.ArrayList;
import java.util.List;

/**
 * One {@link Sugeno} system an output. Rules come from {@link SubtractiveClustering} of inputs and output together, since a
 * grid over six inputs and more has more parameters than small data have rows.
 */
public final class Anfis implements Predictor {
    private final List<Sugeno> systems;

    private Anfis(List<Sugeno> systems) {
        this.systems = systems;
    }

    /**
     * Finds and tunes the rules.
     *
     * @param training scaled rows, at least one
     * @param validation scaled rows that learning is stopped by
     */
    public static Anfis fit(AnfisSettings settings, TrainingData training, ValidationData validation) {
        List<Sugeno> systems = new ArrayList<>();
        double[][] rows = rows(training.rows());
        double[][] validationRows = rows(validation.rows());
        for (int k = 0; k < training.rows().outputs(); k++) {
            double[] targets = targets(training.rows(), k);
            systems.add(new HybridLearning(rows, targets, settings.ridge())
                    .learn(
                            rules(rows, targets, settings.radius()),
                            validationRows,
                            targets(validation.rows(), k),
                            settings));
        }
        return new Anfis(systems);
    }

    @Override
    public float[] outputs(Batch batch) {
        double[][] rows = rows(batch);
        float[] outputs = new float[batch.size() * systems.size()];
        for (int n = 0; n < rows.length; n++) {
            for (int k = 0; k < systems.size(); k++) {
                outputs[n * systems.size() + k] = (float) systems.get(k).at(rows[n]);
            }
        }
        return outputs;
    }

    /** How many rules each output has. */
    public List<Integer> rules() {
        return systems.stream().map(system -> system.centres().length).toList();
    }

    @Override
    public int parameters() {
        return systems.stream().mapToInt(Sugeno::parameters).sum();
    }

    private static Sugeno rules(double[][] rows, double[] targets, double radius) {
        int inputs = rows[0].length;
        double[][] points = new double[rows.length][inputs + 1];
        double[] ranges = new double[inputs];
        for (int i = 0; i <= inputs; i++) {
            double min = Double.POSITIVE_INFINITY;
            double max = Double.NEGATIVE_INFINITY;
            for (int n = 0; n < rows.length; n++) {
                points[n][i] = i < inputs ? rows[n][i] : targets[n];
                min = Math.min(min, points[n][i]);
                max = Math.max(max, points[n][i]);
            }
            double range = max > min ? max - min : 1;
            for (double[] point : points) {
                point[i] = (point[i] - min) / range;
            }
            if (i < inputs) {
                ranges[i] = range;
            }
        }
        List<Integer> centres = SubtractiveClustering.centres(points, radius);
        double[][] centreRows = centres.stream().map(n -> rows[n].clone()).toArray(double[][]::new);
        double[][] widths = new double[centres.size()][inputs];
        for (double[] width : widths) {
            for (int i = 0; i < inputs; i++) {
                width[i] = radius * ranges[i] / Math.sqrt(8);
            }
        }
        return Sugeno.silent(centreRows, widths);
    }

    private static double[][] rows(Batch batch) {
        double[][] rows = new double[batch.size()][batch.features()];
        for (int n = 0; n < batch.size(); n++) {
            for (int i = 0; i < batch.features(); i++) {
                rows[n][i] = batch.inputs()[n * batch.features() + i];
            }
        }
        return rows;
    }

    private static double[] targets(Batch batch, int output) {
        double[] targets = new double[batch.size()];
        for (int n = 0; n < batch.size(); n++) {
            targets[n] = batch.targets()[n * batch.outputs() + output];
        }
        return targets;
    }
}
