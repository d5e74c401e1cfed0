package dev.appraise.core.session;

import dev.appraise.core.train.EpochReport;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** Writes reports of epochs down, bit by bit, and reads them back. */
final class Reports {
    private Reports() {}

    static void write(EpochReport report, DataOutputStream out) throws IOException {
        out.writeDouble(report.epoch());
        out.writeDouble(report.trainingError());
        out.writeDouble(report.validationError());
        out.writeDouble(report.gradientNorm());
        out.writeDouble(report.mu());
        out.writeInt(report.validationFailures());
        out.writeDouble(report.learningRate());
    }

    static EpochReport read(DataInputStream in) throws IOException {
        return new EpochReport(
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                in.readInt(),
                in.readDouble());
    }
}
