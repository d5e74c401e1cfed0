package dev.appraise.appraisers.ablation;

import dev.appraise.api.network.Activation;
import dev.appraise.api.network.Loss;
import dev.appraise.api.network.Network;
import java.util.Arrays;

/**
 * At most one ReLU layer between the unit and linear outputs, in float: each output is a piecewise linear function of
 * the shift t. Its slope at t = 0 is known ({@link OutputSlopes}); each unit in between that flips somewhere in the range
 * of the shifts (a <em>kink</em>) adds its ramp. For cross-entropy the outputs are taken relative to that of the right
 * class, see {@link Pass#lossChange}.
 */
final class PiecewiseLinearResponse implements Response {
    private final Pass pass;
    private final OutputSlopes slopes;
    private final int outputs;
    private final boolean throughRelu;
    private final int wide;
    private final float[] last;
    private final float[] next;
    private final double[] between;
    private final int units;
    private final double[] column;
    private final int[] kinks;
    private final float[] shift;
    private final float[] ramp;
    private final float[][] outputShifts;
    private final float[] grown;
    private final double[] one;
    private int columnUnit = -1;
    /** The output that the others are taken relative to, so that nothing cancels; -1 for none. */
    private int reference = -1;

    PiecewiseLinearResponse(Pass pass, int layer, OutputSlopes slopes) {
        this.pass = pass;
        this.slopes = slopes;
        Network network = pass.network();
        outputs = network.outputs();
        throughRelu = layer == network.depth() - 3;
        units = network.layer(layer).outputs();
        last = network.layer(network.depth() - 1).connections().values();
        next = network.layer(layer + 1).connections().values();
        between = pass.preActivations()[layer + 1];
        wide = throughRelu ? network.layer(layer + 1).outputs() : 0;
        int most = network.layer(layer).inputs();
        column = new double[wide];
        kinks = new int[wide];
        shift = new float[most];
        ramp = new float[most];
        outputShifts = new float[outputs][most];
        grown = new float[most];
        one = new double[outputs];
    }

    @Override
    public void respond(int unit, int sample, double[] shifts, int count, double[] changes) {
        double lowest = 0;
        double highest = 0;
        for (int m = 0; m < count; m++) {
            shift[m] = (float) shifts[m];
            lowest = Math.min(lowest, shifts[m]);
            highest = Math.max(highest, shifts[m]);
        }
        reference = pass.loss() == Loss.SOFTMAX_CROSS_ENTROPY ? pass.classes()[sample] : -1;
        double reach = Math.max(-lowest, highest);
        double bound = linear(unit, sample, count) * reach;
        if (throughRelu) {
            bound += bend(unit, sample, lowest, highest, count) * reach;
        }
        switch (pass.loss()) {
            case MEAN_SQUARED_ERROR -> squaredError(sample, count, changes);
            case SOFTMAX_CROSS_ENTROPY -> {
                if (reference >= 0 && bound <= SmallChange.LIMIT) {
                    crossEntropy(sample, count, bound, changes);
                } else {
                    oneByOne(sample, count, changes);
                }
            }
        }
    }

    /** The outputs' changes on the segment that holds t = 0; gives the steepest slope. */
    private double linear(int unit, int sample, int count) {
        float subtracted = reference < 0 ? 0 : slopes.at(sample, reference, unit);
        float steepest = 0;
        for (int c = 0; c < outputs; c++) {
            float slope = slopes.at(sample, c, unit) - subtracted;
            float[] row = outputShifts[c];
            for (int m = 0; m < count; m++) {
                row[m] = slope * shift[m];
            }
            steepest = Math.max(steepest, Math.abs(slope));
        }
        return steepest;
    }

    /** Adds the ramps of the units that flip; gives a bound on the slope that they add. */
    private double bend(int unit, int sample, double lowest, double highest, int count) {
        takeColumn(unit);
        int base = sample * wide;
        int flipping = 0;
        for (int k = 0; k < wide; k++) {
            boolean low = between[base + k] + column[k] * lowest > 0;
            boolean high = between[base + k] + column[k] * highest > 0;
            kinks[flipping] = k;
            flipping += low != high ? 1 : 0;
        }
        double steepest = 0;
        for (int f = 0; f < flipping; f++) {
            int k = kinks[f];
            ramp(between[base + k], column[k], count);
            float subtracted = reference < 0 ? 0 : last[reference * wide + k];
            float heaviest = 0;
            for (int c = 0; c < outputs; c++) {
                float weight = last[c * wide + k] - subtracted;
                float[] row = outputShifts[c];
                for (int m = 0; m < count; m++) {
                    row[m] += weight * ramp[m];
                }
                heaviest = Math.max(heaviest, Math.abs(weight));
            }
            steepest += heaviest * Math.abs(column[k]);
        }
        return steepest;
    }

    /** What a unit between gives beyond its tangent at t = 0. */
    private void ramp(double z, double weight, int count) {
        double value = Activation.RELU.value(z);
        double tangent = z > 0 ? weight : 0;
        for (int m = 0; m < count; m++) {
            double moved = z + weight * shift[m];
            ramp[m] = (float) ((moved > 0 ? moved : 0) - value - tangent * shift[m]);
        }
    }

    private void takeColumn(int unit) {
        if (unit != columnUnit) {
            for (int k = 0; k < wide; k++) {
                column[k] = next[k * units + unit];
            }
            columnUnit = unit;
        }
    }

    private void squaredError(int sample, int count, double[] changes) {
        Arrays.fill(changes, 0, count, 0);
        for (int c = 0; c < outputs; c++) {
            double slope = pass.slopes()[sample * outputs + c];
            float[] row = outputShifts[c];
            for (int m = 0; m < count; m++) {
                changes[m] += row[m] * (slope + row[m] / outputs);
            }
        }
    }

    private void crossEntropy(int sample, int count, double bound, double[] changes) {
        Arrays.fill(grown, 0, count, 0);
        for (int c = 0; c < outputs; c++) {
            if (c == reference) {
                continue;
            }
            float probability = (float) pass.slopes()[sample * outputs + c];
            if (bound <= SmallChange.NEAR) {
                SmallChange.addNearExpm1(grown, probability, outputShifts[c], count);
            } else {
                SmallChange.addExpm1(grown, probability, outputShifts[c], count);
            }
        }
        SmallChange.log1p(grown, count, changes);
    }

    private void oneByOne(int sample, int count, double[] changes) {
        for (int m = 0; m < count; m++) {
            for (int c = 0; c < outputs; c++) {
                one[c] = outputShifts[c][m];
            }
            changes[m] = pass.lossChange(sample, one);
        }
    }
}
